import {describe, expect, it} from 'vitest';
import {body, checkAll, only} from './test-helpers.ts';

const q = (title: string) => `??? question "${title}"\n${body}\n`;
const ledger = (text: string) => ({ledger: {path: 'docs/ids.txt', text}});

describe('lost-id', () => {
  it('names the id, where it was, and the question that it must be now', () => {
    const messages = only(
      checkAll(
        {
          'docs/aws/eks.md':
            q('Pods? {#pod}') + q('How do pods get IAM roles? {#pod-roles #older}'),
        },
        ledger('# ids\npod aws/eks\nolder aws/eks\nhow-pods-get-iam-roles aws/eks\n'),
      ),
      'lost-id',
    );
    expect(messages).toMatchObject([
      {
        severity: 'error',
        file: 'docs/ids.txt',
        line: 4,
        found: 'the id `how-pods-get-iam-roles`, which no question has any more (last on aws/eks)',
        fix: 'If the question is now `pod-roles` at docs/aws/eks.md:6, end its title with `{#pod-roles #older #how-pods-get-iam-roles}`.',
      },
    ]);
  });

  it('says what to do when nothing is like it', () => {
    const [message] = checkAll(
      {'docs/aws/eks.md': q('Pods? {#pod}')},
      ledger('pod aws/eks\nirsa aws/eks\n'),
    );
    expect(message?.fix).toContain('`{#its-id #irsa}`');
    expect(message?.fix).toContain('!withdrawn');
  });

  it.each([
    ['the question moved to another page', 'irsa aws/devops\n', 'IRSA? {#irsa}'],
    [
      'another id has it as an alias',
      'irsa aws/eks\npod-roles aws/eks\n',
      'Roles? {#pod-roles #irsa}',
    ],
    ['it was withdrawn', 'irsa aws/eks !withdrawn\nx aws/eks\n', 'X {#x}'],
  ])('is not said when %s', (_, text, title) => {
    expect(checkAll({'docs/aws/eks.md': q(title)}, ledger(text))).toEqual([]);
  });

  const old = {
    path: 'docs/ids.txt',
    commit: 'HEAD',
    text: '/aws/eks /aws/eks\n/aws/eks#a /aws/eks\n/aws/eks#pod /aws/eks#pod\n/old/a%20b#x /aws/eks\n/old /aws/eks\npod aws/eks\n',
  };

  it('names an old address whose line was removed, unless a page has it', () => {
    const options = {...ledger('/old /aws/eks#pod\npod aws/eks\n'), published: old};
    const messages = checkAll({'docs/aws/eks.md': q('Pods? {#pod}')}, options);
    expect(
      messages.map(({ruleId, file, line, found}) => `${ruleId} ${file}:${line} ${found}`),
    ).toEqual([
      'lost-id docs/ids.txt:1 the old address `/aws/eks#a`, whose line was removed, and which leads nowhere any more',
      'lost-id docs/ids.txt:1 the old address `/old/a b#x`, whose line was removed, and which leads nowhere any more',
    ]);
    expect(messages[1]?.fix).toContain('`/old/a%20b#x /aws/eks`');
  });

  it.each(['/', '/aws', '/aws/eks', '/aws/eks#pod', '/aws/gone#pod', '/aws#pod'])(
    'is not said of an old address that leads to %s',
    (to) => {
      const text = `/old ${to}\npod aws/gone aws aws/eks\n`;
      expect(checkAll({'docs/aws/eks.md': q('Pods? {#pod}')}, ledger(text))).toEqual([]);
    },
  );

  it.each([
    ['/aws/gone', '`/aws/gone`, where there is no page'],
    ['/aws/gone#x', '`/aws/gone`, where there is no page'],
    ['/aws#x', '`/aws`, which has nothing with the id `x`'],
    ['/#x', '`/`, which has nothing with the id `x`'],
    ['/aws/draft', '`/aws/draft`, where there is no page'],
  ])('is said of an old address that leads to %s', (to, why) => {
    const files = {
      'docs/aws/eks.md': q('Pods? {#pod}'),
      'docs/aws/draft.md': '---\ndraft: true\n---\n\nText.\n',
    };
    const messages = checkAll(files, ledger(`pod aws/gone aws/eks\n/old ${to}\n`));
    expect(messages).toMatchObject([
      {ruleId: 'lost-id', line: 2, found: `the old address \`/old\`, which leads to ${why}`},
    ]);
  });

  it('says once that the whole ledger was removed', () => {
    const messages = checkAll({'docs/aws/eks.md': q('Pods? {#pod}')}, {published: old});
    expect(messages).toMatchObject([
      {found: expect.stringContaining('no ledger of ids') as string},
    ]);
  });

  it('is not said when only some files are checked', () => {
    const options = {...ledger('lost aws/eks\npod aws/eks\n'), only: new Set(['docs/aws/eks.md'])};
    expect(checkAll({'docs/aws/eks.md': q('Pods? {#pod}')}, options)).toEqual([]);
  });
});

describe('id-not-in-ledger', () => {
  const eks = {'docs/aws/eks.md': q('Pods? {#pod #old}') + q('Nodes?')};

  it('is a warning that names the ids', () => {
    expect(checkAll(eks, ledger('pod aws/eks\n'))).toMatchObject([
      {ruleId: 'id-not-in-ledger', severity: 'warning', found: 'no line for `old`, `nodes`'},
    ]);
  });

  it('is not said of a bank that keeps no ledger', () => {
    expect(checkAll(eks)).toEqual([]);
  });
});

it('ledger-conflict names the line', () => {
  const messages = checkAll(
    {'docs/aws/eks.md': q('Pods? {#pod}')},
    ledger('pod x\n<<<<<<< HEAD\n'),
  );
  expect(messages).toMatchObject([{ruleId: 'ledger-conflict', file: 'docs/ids.txt', line: 2}]);
});

describe('unusable-id', () => {
  it('names the character', () => {
    const messages = checkAll({'docs/aws/eks.md': q('Roles? {#iam/roles}') + q('Why? {#why #..}')});
    expect(messages.map(({ruleId, line, found}) => `${ruleId} ${line} ${found}`)).toEqual([
      'unusable-id 1 the id `iam/roles`, one with the character `/`',
      'unusable-id 6 the id `..`, one that starts with a full stop',
    ]);
  });
});

describe('duplicate-id', () => {
  it('finds an alias that is the id of another question', () => {
    const [message, ...others] = checkAll({
      'docs/aws/eks.md': q('Pods? {#pod}') + q('Group? {#group #pod}'),
    });
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      ruleId: 'duplicate-id',
      line: 6,
      found:
        'the alias `pod` at docs/aws/eks.md:6, which is the question id of the question at docs/aws/eks.md:1 too',
    });
  });

  it('finds ids that some file systems take for one', () => {
    const messages = checkAll({'docs/aws/eks.md': q('Pods? {#pod}') + q('PODs? {#POD}')});
    expect(messages).toMatchObject([{ruleId: 'duplicate-id', line: 6}]);
  });
});

describe('a link', () => {
  const files = (link: string) => ({
    'docs/aws/eks.md': q('Pods? {#pod #old-pod}'),
    'docs/aws/x.md': `[a](${link})\n\n${q('X? {#x}')}`,
  });
  const known = ledger('pod aws/x aws/eks\nold-pod aws/eks\nx aws/x\n');

  it.each(['/q/old-pod', '/q/pod/', '/aws/eks#old-pod', 'eks.md#old-pod', '/aws/x#pod', '#pod'])(
    'to %s leads on',
    (link) => {
      expect(checkAll(files(link), known)).toEqual([]);
    },
  );

  it.each(['/q/none', '/aws/eks#x', '/aws/eks#none'])('to %s is broken', (link) => {
    expect(only(checkAll(files(link), known), 'broken-link')).toHaveLength(1);
  });
});

it('takes numbers for a part of a name, unless the bank asks for them to be taken off', () => {
  const options = {
    ...ledger('pod aws/pods\nday aws/2024-05-01-day\n'),
    names: {stripNumbers: true},
  };
  const files = {
    'docs/aws/01-pods.md': q('Pods? {#pod}') + '[x](/aws/pods#pod)\n',
    'docs/aws/2024-05-01-day.md': q('Day? {#day}') + '[x](/aws/2024-05-01-day#day)\n',
  };
  expect(checkAll(files, options)).toEqual([]);
  const kept = {...files, 'docs/aws/01-pods.md': q('Pods? {#pod}') + '[x](/aws/01-pods#pod)\n'};
  expect(checkAll(kept, ledger('pod aws/01-pods\nday aws/2024-05-01-day\n'))).toEqual([]);
});
