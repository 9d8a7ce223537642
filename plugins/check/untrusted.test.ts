import {describe, expect, it} from 'vitest';
import {parseHouseStyle} from './house-style.ts';
import {body, check, checkAll, fix, only, places} from './test-helpers.ts';

describe('hidden-sign', () => {
  it.each([
    [`??? question "Is this \u202Eefas?"\n${body}`, 'hidden-sign 1:23'],
    [`??? question "A\u200Bpod?"\n${body}`, 'hidden-sign 1:16'],
    [`??? question "A\u0007pod?"\n${body}`, 'hidden-sign 1:16'],
    [`# A\u2067b\u2069\n`, 'hidden-sign 1:4'],
    ['```sh\nrm \u202E-rf\n```\n', 'hidden-sign 2:4'],
    ['A \u2066sentence\u2069.\n', 'hidden-sign 1:3'],
    [`# Tag \u{E0041}\n`, 'hidden-sign 1:7'],
  ])('is an error with its place, and can be repaired: %j', (text, place) => {
    expect(places(only(check(text), 'hidden-sign'))[0]).toBe(place);
    expect(only(check(fix(text)), 'hidden-sign')).toEqual([]);
  });

  it.each([
    `??? question "מה זה pod? پاد‌ها 👩\u200D💻 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"\n${body}`,
    'Text\u200B with a\u00ADsoft hyphen, and \u200Fmarks.\n',
    '\uFEFF# Title\n',
  ])('is not what writing needs: %j', (text) => {
    expect(only(check(text), 'hidden-sign')).toEqual([]);
  });
});

describe('a name that not all systems have', () => {
  it.each([
    ['docs/aws/con.md', 'a device of Windows in the name of the file `con`'],
    ['docs/NUL/a.md', 'a device of Windows in the name of the folder `NUL`'],
    ['docs/aws/trail..md', 'a full stop at its end in the name of the file `trail.`'],
    ['docs/a\u202Eb/a.md', 'the sign U+202E'],
  ])('is an error: %s', (path, found) => {
    const [message, ...others] = checkAll({[path]: '# T\n'});
    expect(message).toMatchObject({ruleId: 'file-name', severity: 'error', file: path});
    expect(message?.found).toContain(found);
    expect(others).toEqual([]);
  });
});

describe('portable-name', () => {
  it('is one error for two topics, or two pages, that differ in capitals', () => {
    const files = {
      'docs/AWS/a.md': '',
      'docs/aws/b.md': '',
      'docs/aws/c.md': '',
      'docs/aws/C.md': '',
    };
    expect(only(checkAll(files), 'portable-name').map(({file, found}) => [file, found])).toEqual([
      ['docs/aws/C.md', '`aws`, which is `AWS` where capitals do not count'],
      ['docs/aws/c.md', '`aws/c`, which is `aws/C` where capitals do not count'],
    ]);
  });
});

describe('a question', () => {
  it('whose title gives it a name that no folder can have needs an id', () => {
    expect(only(check(`??? question "Con"\n${body}`), 'unusable-id')).toMatchObject([
      {line: 1, fix: 'Write another one at the end of the title, as in `{#the-con}`.'},
    ]);
  });
});

describe('a house style', () => {
  it.each([
    ['- hint\n- level\n', 'a list'],
    ['hint', 'text without names'],
    [`a: ${'x'.repeat(30_000)}`, '30003 characters'],
  ])('that is no map is a finding: %.20j', (text, found) => {
    expect(parseHouseStyle(text)).toEqual({
      style: {},
      problems: [{line: 1, column: 1, found, expected: 'one `name: value` on each line'}],
    });
  });

  it('may be empty', () => {
    expect(parseHouseStyle('# nothing asked\n').problems).toEqual([]);
  });

  it('that repeats itself without end is a finding', () => {
    const bomb = Array.from('abcdefghij', (name, index) => {
      const before = 'abcdefghij'.charAt(index - 1);
      return `${name}: &${name} [${before === '' ? 'x' : Array(10).fill(`*${before}`).join()}]`;
    });
    const text = `${bomb.join('\n')}\nfront-matter: *j\n`;
    expect(parseHouseStyle(text).problems.at(-1)?.found).toBe('`front-matter: *…`');
  });
});
