import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Ajv} from 'ajv';
import type {Log} from 'sarif';
import {describe, expect, it} from 'vitest';
import {formats} from './report-formats.ts';
import {checkAll} from './test-helpers.ts';
import type {Message} from './types.ts';

const messages = checkAll({
  'docs/aws/page 1.md': '??? question "T"\n    Use <pod>, 100% of it.\n',
});

function report(found: readonly Message[], options: {quiet?: boolean; base?: string} = {}) {
  const totals = {files: 1, questions: 1};
  return {messages: found, totals, quiet: false, color: false, note: null, base: '', ...options};
}

describe('annotations of GitHub Actions', () => {
  it('are a command for each finding at its place, and the sum', () => {
    expect(formats.github(report(messages)).split('\n')).toEqual([
      expect.stringMatching(
        /^::warning file=docs\/aws\/page 1\.md,line=1,col=1,title=no-difficulty::Found no level /,
      ),
      expect.stringMatching(
        /^::error file=docs\/aws\/page 1\.md,line=2,col=9,title=not-html::Found `<pod>`/,
      ),
      '1 error, 1 warning in 1 file',
    ]);
  });

  it('end no command early, whatever a page has in it', () => {
    const [message] = messages;
    const nasty = {...message, file: 'docs/a,b:c.md', found: 'a\n::error::b 50%\r'} as Message;
    const [line, ...rest] = formats.github(report([nasty])).split('\n');
    expect(line).toContain('file=docs/a%2Cb%3Ac.md,');
    expect(line).toContain('Found aU+000A::error::b 50%25U+000D.');
    expect(rest).toHaveLength(1);
  });

  it('know files from the root of the repository', () => {
    expect(formats.github(report(messages, {base: 'site'}))).toContain(
      'file=site/docs/aws/page 1.md,',
    );
  });

  it('leave warnings out on request, and count them', () => {
    const text = formats.github(report(messages, {quiet: true}));
    expect(text).not.toContain('::warning');
    expect(text).toMatch(/1 error, 1 warning in 1 file$/);
  });

  it('are the sum alone when there is nothing to say', () => {
    expect(formats.github(report([]))).toBe('No problems in 1 file, 1 question.');
  });
});

describe('every format', () => {
  const [message] = messages;
  const file = 'docs/\u001B[2Ja\nb\u202E.md';
  const found = '\u001B]0;title\u0007 a\u009Bb\u007F\u2028, and\ta tab of the page';
  const nasty = report([{...message, file, found} as Message]);
  const steering = /(?![\t\n])\p{Cc}|[\u2028\u202E]/u;

  it.each(['text', 'github', 'json', 'sarif'] as const)('%s steers no terminal', (name) => {
    expect(formats[name](nasty)).not.toMatch(steering);
  });

  it('names such signs to people, and has them for programs', () => {
    const text = formats.text(nasty);
    expect(text).toMatch(/^docs\/U\+001B\[2JaU\+000AbU\+202E\.md:\d/);
    expect(text).toContain('U+001B]0;titleU+0007 aU+009BbU+007FU+2028, and\ta tab');
    const {messages: read} = JSON.parse(formats.json(nasty)) as {messages: Message[]};
    expect(read).toMatchObject([{file, found}]);
  });
});

describe('SARIF', () => {
  const log = (found: readonly Message[], base = '') =>
    JSON.parse(formats.sarif(report(found, {base}))) as Log;

  it('is what its schema says, with findings and without', () => {
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
    const file = path.replace(/package\.json$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
    // Of draft 4, without what changed since then but its own name.
    const {$schema, id, ...schema} = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    expect([$schema, id]).toEqual([
      expect.stringContaining('draft-04'),
      expect.stringContaining('2.1.0'),
    ]);
    const validate = new Ajv({strict: false, unicodeRegExp: false, validateFormats: false}).compile(
      schema,
    );
    for (const found of [messages, []]) {
      validate(log(found));
      expect(validate.errors).toBe(null);
    }
    expect(validate({version: '2.1.0', runs: [{results: [{}]}]})).toBe(false);
  });

  it.each([
    ['docs/c#/why?.md', 'docs/c%23/why%3F.md'],
    ['../a:b 50%.md', '../a%3Ab%2050%25.md'],
    ['docs/a\uD800.md', 'docs/a%EF%BF%BD.md'],
  ])('has %j as a part of its address', (file, uri) => {
    const [run] = log(messages.slice(0, 1).map((message) => ({...message, file}))).runs;
    const {physicalLocation} = run?.results?.[0]?.locations?.[0] ?? {};
    expect(physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  it('has each finding with its rule, place and fix', () => {
    const [run] = log(messages, 'site').runs;
    const rules = run?.tool.driver.rules ?? [];
    const results = run?.results ?? [];
    expect(results.map(({ruleId, level}) => [ruleId, level])).toEqual([
      ['no-difficulty', 'warning'],
      ['not-html', 'error'],
    ]);
    for (const {ruleId, ruleIndex = -1} of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(results[1]?.message.text).toMatch(/^Found `<pod>`.* Expected .* Fix: /);
    expect(results[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: {uri: 'site/docs/aws/page%201.md', uriBaseId: '%SRCROOT%'},
      region: {startLine: 2, startColumn: 9},
    });
  });
});
