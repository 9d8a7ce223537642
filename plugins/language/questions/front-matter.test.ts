import {describe, expect, it} from 'vitest';
import {readFrontMatter} from './front-matter.ts';

const fields = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n\n# T\n`);

/** Ten lines that stand for ten thousand million values. */
const bomb = Array.from('abcdefghij', (name, index) => {
  const before = 'abcdefghij'.charAt(index - 1);
  return `${name}: &${name} [${before === '' ? 'x' : Array(10).fill(`*${before}`).join()}]`;
}).join('\n');

describe('front matter', () => {
  it.each(['\n', '\r\n', '\r'])('is plain YAML, with lines that end in %j', (end) => {
    const text = ['\uFEFF---', 'title: A', 'date: 2026-11-26', '--- ', '', '# T'].join(end);
    expect(readFrontMatter(text)).toEqual({
      data: {title: 'A', date: '2026-11-26'},
      content: `${end}# T`,
      problems: [],
    });
  });

  it.each(['# T\n', '---\n\nText\n', 'a\n---\nb: c\n---\n'])('is not in %j', (text) => {
    expect(readFrontMatter(text)).toEqual({data: {}, content: text, problems: []});
  });

  it('may repeat a value by its name', () => {
    expect(fields('a: &a [x]\nb: *a').data).toEqual({a: ['x'], b: ['x']});
  });
});

describe('front matter that is not read', () => {
  it.each([
    ['---js\n{title: process.env.HOME}\n---\n', 1, 'in another language: `---js`'],
    ['--- coffee\na\n---\n', 1, 'in another language: `---coffee`'],
    ['---\na: b\nc: d: e\n---\n', 3, 'cannot be read'],
    ['---\na: !!js/function "function () {}"\n---\n', 2, 'cannot be read'],
    ['---\n- a\n---\n', 2, 'has no names'],
    ['---\nText\n---\n', 2, 'has no names'],
    [`---\n${bomb}\n---\n`, 1, 'repeats itself'],
    [`---\na: ${'['.repeat(19_000)}\n---\n`, undefined, 'front matter'],
    [`---\na: ${'b'.repeat(1_000_000)}\n---\n`, 1, 'front matter of 1000004 characters'],
  ])('%.40j', (text, line, found) => {
    const {data, problems} = readFrontMatter(text);
    expect(data).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toContain(found);
    if (line !== undefined) expect(problems[0]?.line).toBe(line);
  });

  it('changes nothing that all objects have', () => {
    expect(fields('__proto__: {title: A}\nb: c').data).toEqual({b: 'c'});
    expect(({} as {title?: string}).title).toBeUndefined();
  });
});
