import {describe, expect, it} from 'vitest';
import {resolveAddresses} from './addresses.ts';
import {formatLedger, parseLedger, updateLedger, type Ledger} from './ledger.ts';
import {successorFinder, type Candidate} from './likely-successor.ts';
import {unusableId} from './unusable-id.ts';

const ledgerOf = (text: string): Ledger => parseLedger(text).ledger;

const question = (id: string, page: string, aliases: string[] = []) => ({id, page, aliases});

describe('the ledger', () => {
  it('keeps every id with every page it was on', () => {
    const first = updateLedger(new Map(), [
      question('pod', 'k8s/pods'),
      question('node', 'k8s/pods'),
    ]);
    const second = updateLedger(first, [
      question('pod', 'k8s/basics'),
      question('new', 'k8s/pods'),
    ]);
    expect(formatLedger(second, [], '')).toMatch(
      /\nnew k8s\/pods\nnode k8s\/pods\npod k8s\/pods k8s\/basics\n$/,
    );
  });

  it('reads what it writes, and writes it again byte by byte', () => {
    const text = formatLedger(
      updateLedger(ledgerOf('gone aws/x !withdrawn\n'), [
        question('什么是-pod', 'k8s/pods', ['old']),
      ]),
      [],
      '',
    );
    expect(formatLedger(ledgerOf(text), [], text)).toBe(text);
    const ofWindows = text.replaceAll('\n', '\r\n');
    expect(formatLedger(ledgerOf(ofWindows), [], ofWindows)).toBe(ofWindows);
    expect(ledgerOf(text).get('gone')).toMatchObject({withdrawn: true, pages: ['aws/x']});
    expect(ledgerOf(text).get('old')).toMatchObject({withdrawn: false, pages: ['k8s/pods']});
  });

  it('joins the lines that two branches wrote for one id', () => {
    expect(ledgerOf('a x\r\na y\r\n').get('a')?.pages).toEqual(['x', 'y']);
  });

  it('names the line of a conflict', () => {
    const {ledger, problems} = parseLedger('a x\n<<<<<<< HEAD\nb x\n=======\nc x\n>>>>>>> other\n');
    expect(problems.map(({line}) => line)).toEqual([2, 4, 6]);
    expect([...ledger.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('keeps comments above their lines, and others at the end', () => {
    const text =
      '# of a\r\n# two\r\na x\r\n\r\n  # of the old one\r\n/old/ /x\r\n# für\r\n/f%C3%BCr /x\r\n#\r\n';
    const {ledger, moves} = parseLedger(text);
    const written = formatLedger(updateLedger(ledger, [question('Z', 'x')]), moves, text);
    expect(written.replaceAll('\r\n', '\n')).toMatch(
      /"npx viva ids".*\n# für\n\/für \/x\n# of the old one\n\/old \/x\nZ x\n# of a\n# two\na x\n#\n$/,
    );
    expect(formatLedger(parseLedger(written).ledger, moves, written)).toBe(written);
  });

  it('takes a withdrawn id back when a question has it again', () => {
    const again = updateLedger(ledgerOf('a x !withdrawn'), [question('a', 'x')]);
    expect(again.get('a')?.withdrawn).toBe(false);
  });
});

describe('what became of an id', () => {
  const questions = [question('pod', 'k8s/basics', ['old-pod']), question('node', 'k8s/pods')];
  const {byId, moved, lost, withdrawn} = resolveAddresses(
    questions,
    ledgerOf(
      'pod k8s/pods k8s/basics\nold-pod k8s/pods\nnode k8s/pods\nlost x\ngone x !withdrawn\n',
    ),
  );

  it('is its question, by an alias too', () => {
    expect(byId.get('old-pod')?.id).toBe('pod');
    expect(byId.get('pod')?.page).toBe('k8s/basics');
  });

  it('is said on the page where it was', () => {
    expect(moved.get('k8s/pods')?.map(({id}) => id)).toEqual(['pod', 'old-pod']);
    expect(moved.get('k8s/basics')).toBeUndefined();
  });

  it('may be nothing, by accident or on purpose', () => {
    expect([lost, withdrawn]).toEqual([['lost'], ['gone']]);
  });

  it('is the question that has it now, before one that had it once', () => {
    const both = resolveAddresses([question('b', 'x', ['a']), question('a', 'y')], new Map());
    expect(both.byId.get('a')?.page).toBe('y');
  });
});

describe('the likely successor', () => {
  const candidate = (id: string, page: string) => ({id, page, title: id.replaceAll('-', ' ')});
  const likelySuccessor = (id: string, pages: string[], candidates: Candidate[]) =>
    successorFinder(candidates)(id, pages);

  it('of thousands of ids is found in a moment: words are read once', () => {
    let read = 0;
    const many = Array.from({length: 3000}, (_, index) => ({
      page: 'aws/all',
      title: '',
      get id() {
        read++;
        return `what-is-number-${index}`;
      },
    }));
    const find = successorFinder(many);
    const readOnce = read;
    const found = Array.from({length: 3000}, (_, index) => find(`number-${index}-is-what`, []));
    expect(read).toBe(readOnce);
    expect(found).toEqual(many);
  });

  it('is the new question with the most words in common', () => {
    const found = likelySuccessor(
      'how-do-pods-get-iam-roles',
      ['aws/devops'],
      [
        candidate('what-is-a-node', 'aws/devops'),
        candidate('how-do-pods-on-eks-get-iam-roles', 'aws/iam'),
      ],
    );
    expect(found?.id).toBe('how-do-pods-on-eks-get-iam-roles');
  });

  it('is the only new one of the page, else none', () => {
    const other = candidate('something-else', 'aws/devops');
    expect(likelySuccessor('irsa', ['aws/devops'], [other])?.id).toBe('something-else');
    expect(likelySuccessor('irsa', ['aws/eks'], [other])).toBeNull();
    expect(likelySuccessor('irsa', ['aws/devops'], [other, {...other, id: 'b'}])).toBeNull();
  });
});

describe('an unusable id', () => {
  it.each([
    'a/b',
    '..',
    '.hidden',
    'a?b',
    'a%20b',
    'a#b',
    '<b>',
    'a:b',
    'x'.repeat(201),
    '字'.repeat(67),
    'CON',
    'nul',
    'com1.x',
    'trail.',
    'a\u202Eb',
    'a\u200Bb',
  ])('is "%s"', (id) => {
    expect(unusableId(id)).not.toBeNull();
  });

  it.each(['roles-for-pods', 'C_2.1', 'console', 'nul-byte', 'τι-είναι-pod', '什么是-pod', 'पॉड'])(
    'is not "%s"',
    (id) => {
      expect(unusableId(id)).toBeNull();
    },
  );
});

describe('a line of the ledger', () => {
  const problemsOf = (text: string) => {
    const {ledger, problems} = parseLedger(text);
    return {
      entries: [...ledger.values()].map(({id, pages}) => [id, ...pages].join(' ')),
      problems: problems.map(({line, column, found}) => `${line}:${column} ${found}`),
    };
  };

  it.each([
    ['../../x !withdrawn', [], '1:1 the id `../../x`'],
    ['.. !withdrawn', [], '1:1 the id `..`'],
    ['. aws/eks', [], '1:1 the id `.`'],
    ['a\\..\\b !withdrawn', [], '1:1 the id `a\\..\\b`'],
    ['CON !withdrawn', [], '1:1 the id `CON`'],
    ['pod q/other-id', ['pod'], '1:5 the page `q/other-id`, one below `q/`'],
    ['pod Q/other-id', ['pod'], '1:5 the page `Q/other-id`'],
    ['pod search/manifest.json', ['pod'], '1:5 the page `search/manifest.json`'],
    ['pod aws/eks ../../x', ['pod aws/eks'], '1:13 the page `../../x`'],
    ['pod aws/../../x', ['pod'], '1:5 the page `aws/../../x`'],
    ['pod /etc/x', ['pod'], '1:5 the page `/etc/x`'],
    ['pod aws//x', ['pod'], '1:5 the page `aws//x`'],
    ['pod aws\\x', ['pod'], '1:5 the page `aws\\x`'],
    ['pod aws/eks/', ['pod'], '1:5 the page `aws/eks/`'],
    [
      'pod aws/eks !withdraw',
      ['pod aws/eks'],
      '1:13 the page `!withdraw`, which is not !withdrawn',
    ],
  ])('is checked: %j', (line, entries, problem) => {
    const read = problemsOf(line);
    expect(read.entries).toEqual(entries);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toContain(problem);
  });

  it('leads to any page of a bank', () => {
    expect(
      problemsOf('什么 k8s/什么是-pod aws/node.js c#/x about more a%20b/c%20d').problems,
    ).toEqual([]);
  });
});

it('a page with spaces in its address is one page', () => {
  const question = {id: 'tree', aliases: [], page: 'graphs (theory)/binary trees'};
  const joined = {id: 'a', aliases: [], page: 'two\u00A0words\u3000here'};
  const text = formatLedger(updateLedger(new Map(), [question, joined]), [], '');
  expect(text).toContain('\ntree graphs%20(theory)/binary%20trees\n');
  expect(parseLedger(text).ledger.get('tree')?.pages).toEqual([question.page]);
  expect(parseLedger(text).ledger.get('a')?.pages).toEqual([joined.page]);
});

describe('addresses of an earlier site', () => {
  it('are lines of two addresses, which stay when ids are added', () => {
    const text = '/old/a%20b#x /new/page#y\n/old/page.html /new/page\npod new/page\n';
    const {ledger, moves, problems} = parseLedger(text);
    expect(problems).toEqual([]);
    expect(moves).toMatchObject([
      {from: 'old/a b', anchor: 'x', to: 'new/page', toAnchor: 'y'},
      {from: 'old/page.html', anchor: '', to: 'new/page', toAnchor: ''},
    ]);
    expect(formatLedger(ledger, moves, text).replace(/^#.*\n/gm, '')).toBe(text);
  });

  it('may be written as browsers show or copy them', () => {
    const move = {from: 'für/seite', anchor: 'über', to: 'de/100%', toAnchor: 'was?'};
    const text = '/f%C3%BCr/seite#%C3%BCber /de/100%25#was%3F\n/für/seite/#über /de/100%25#was?\n';
    expect(parseLedger(text)).toMatchObject({moves: [move, move], problems: []});
    const written = formatLedger(new Map(), [move], '');
    expect(written).toContain('\n/für/seite#über /de/100%25#was%3F\n');
    expect(parseLedger(written).moves).toMatchObject([move]);
    const broken = parseLedger('/a#b%0Ac /d\n').moves;
    expect(parseLedger(formatLedger(new Map(), broken, '')).moves).toMatchObject([
      {anchor: 'b\nc'},
    ]);
  });

  it.each([
    ['/old', 1, '`/old`'],
    ['/a /b /c', 1, '`/a /b /c`'],
    ['/../x /a', 1, 'the address `/../x`, which cannot be, one with the part `..`'],
    ['/a/../b /a', 1, 'the address `/a/../b`, which cannot be'],
    ['/a/%2E%2E/b /a', 1, 'the address `/a/%2E%2E/b`, which cannot be'],
    ['/q/pod /a', 1, 'the address `/q/pod`, which cannot be'],
    ['/%71/pod /a', 1, 'the address `/%71/pod`, which cannot be'],
    ['/a b', 4, 'the address `b`, which does not begin with `/`'],
    ['/old/a /a%', 8, 'the address `/a%`, in which `%` begins no escaped sign'],
    ['  /a#%C3 /b', 3, 'the address `/a#%C3`, in which `%`'],
    ['/a%2Fb /c', 1, 'the address `/a%2Fb`, in which a slash is part of a name'],
    ['/a?b=c /d', 1, 'the address `/a?b=c`, which has a `?`'],
    ['/old /q/pod', 6, 'the address `/q/pod`, which cannot be'],
  ])('are no line such as %j', (line, column, found) => {
    const {moves, problems} = parseLedger(`${line}\n`);
    expect(moves).toEqual([]);
    expect(problems).toMatchObject([
      {line: 1, column, found: expect.stringContaining(found) as string},
    ]);
  });
});
