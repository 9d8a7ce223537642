import {describe, expect, it} from 'vitest';
import {readPage} from '../../language/questions/read-page.ts';
import {convertPage, scannedAnchors, type ConvertOptions} from './index.ts';

const options: ConvertOptions = {path: 'docs/page.md', headings: 'questions', untyped: false};
const convert = (text: string, more: Partial<ConvertOptions> = {}) =>
  convertPage(text, {...options, ...more});
const headings = '# T\n\n## What is a cog?\n\nA tooth.\n\n## Why does it turn?\n\nIt is pushed.\n';

it('signs and spaces in what may be a question or a heading take no time', () => {
  const started = performance.now();
  const space = '\u00A0'.repeat(5000);
  for (const text of [
    `**Why?**${'!'.repeat(5000)}x`,
    `Q${space}x **Why?**`,
    `Q: Why?\n${space}\n${space}x`,
    `Q: Why?\nA${space}x`,
    `# T {${space}{`,
    `# T${space}{#a} x`,
    `# ${'#'.repeat(100_000)} x`,
    `1. ## ${space}x${space}y`,
  ]) {
    expect(convert(`${text}\n\nSo.\n`).text).toContain('So.');
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

describe('what is not converted', () => {
  it.each(['ask', 'keep'] as const)('headings stay with "%s", and are reported', (kept) => {
    const {text, questions, found, left} = convert(headings, {headings: kept});
    expect(text).toBe(headings);
    expect(questions).toBe(0);
    expect(found).toEqual({heading: 2});
    expect(left.map(({line}) => line)).toEqual([3, 7]);
  });

  it('a guide with numbered steps is none of questions', () => {
    const guide =
      '# G\n\n## 1. Create a file\n\nA.\n\n## 2. Install it\n\nB.\n\n## 3. Run it\n\nC.\n';
    expect(convert(guide)).toMatchObject({text: guide, found: {}});
  });

  it('what opens below a heading that asks is a part of its answer, in a numbered list too', () => {
    const one = (number: number, name: string) =>
      `${number}.  ### What is ${name}?\n\n    It is ${name}.\n\n    <details><summary><b>See Class</b></summary>\n\n    A class.\n\n    </details>\n\n    **Note:** more.\n\n`;
    const {questions, found, parts, left} = convert(
      one(1, 'JSX') + one(2, 'state') + one(3, 'a prop'),
    );
    expect({questions, found, parts, left}).toEqual({
      questions: 3,
      found: {heading: 3},
      parts: {details: 3},
      left: [],
    });
  });

  it('a fence that takes the end of `<details>` for code is pointed at', () => {
    const text = '<details><summary>Why?</summary>\n<p>\n```js\n\nx\n```\n</details>\n\n```\n';
    expect(convert(text).left).toEqual([
      {
        kind: 'details',
        line: 1,
        message:
          'It is not closed: no `</details>` belongs to it. One is in code, whose fence begins 5 lines below: look where that fence ends.',
      },
    ]);
  });

  it('what is in code stays', () => {
    const code = '```html\n<details><summary>Why?</summary>B</details>\n```\n\n    ### Q1. Why?\n';
    expect(convert(code)).toMatchObject({text: code, found: {}});
  });

  it('a block without a type stays until it is asked for, and is reported', () => {
    const text = '??? "Why?"\n    So.\n';
    expect(convert(text)).toMatchObject({text, questions: 0, found: {untyped: 1}});
    expect(convert(text, {untyped: true})).toMatchObject({
      text: '??? question "Why?"\n    So.\n',
      questions: 1,
      found: {untyped: 1},
      left: [],
    });
  });

  it('a page that takes too long to read stays, with a line for each thing in it', () => {
    const text = '??? question "Why?"\n    So.\n\n'.repeat(5001);
    const {text: after, found, left} = convert(text);
    expect(after).toBe(text);
    expect(found).toEqual({block: 5001});
    expect(left).toHaveLength(5001);
    expect(left[0]?.message).toMatch(/more than 5000/);
  });
});

describe('what is kept as it was', () => {
  const page = headings.replaceAll('\n', '\r\n');

  it('line endings', () => {
    const {text} = convert(page);
    expect(text).toContain('??? question "What is a cog?"\r\n    A tooth.\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('a byte order mark', () => {
    expect(convert(`\uFEFF${headings}`).text).toBe(`\uFEFF${convert(headings).text}`);
  });

  it('every line around a question, blank ones too', () => {
    const before = '# T\n\n\nText  \n\ttab\n\n\n\n';
    const after = '\n\n\n* a\n\n\n  b\n';
    const {text} = convert(`${before}<details><summary>Why?</summary>So.</details>${after}`);
    expect(text).toBe(`${before}??? question "Why?"\n    So.${after}`);
  });

  it('a question that follows another of another kind on the next line', () => {
    const {text, left} = convert(
      '<details><summary>Why?</summary>So.</details>\n??? question "How?"\n    So.\n',
    );
    expect(text).toBe('??? question "Why?"\n    So.\n\n??? question "How?"\n    So.\n');
    expect(left).toEqual([]);
  });

  it('a page without a last line ending', () => {
    expect(convert('### Q1. Why?\n\nSo.').text).toBe('??? question "Q1. Why?"\n    So.');
  });
});

describe('levels', () => {
  const item = '<details><summary>Why?</summary>So.</details>\n';
  const level = (text: string, path = 'docs/page.md') =>
    readPage(convert(text, {path}).text).questions[0]?.parts.question.difficulty;

  it.each([
    ['## Beginner\n\n', 'beginner'],
    ['## 🟡 Intermediate questions\n\n', 'intermediate'],
    ['## Questions for seniors – Senior level\n\n', 'advanced'],
    ['## Hard\n\n### Pods\n\n', 'advanced'],
    ['## 🟠\n\n', 'advanced'],
    ['## Basic authentication\n\n', null],
    ['', null],
  ])('below %j', (heading, expected) => {
    expect(level(heading + item)).toBe(expected);
  });

  it('of the folder, unless the front matter says another', () => {
    expect(level(item, 'docs/kubernetes/03-advanced/pods.md')).toBe('advanced');
    expect(level(`---\ndifficulty: easy\n---\n\n${item}`, 'docs/advanced/pods.md')).toBe(
      'beginner',
    );
  });
});

describe('problems', () => {
  it('tells a title that the page has twice', () => {
    const {questions, problems} = convert(headings + headings.slice(5));
    expect(questions).toBe(4);
    expect(problems.map(({kind, line}) => `${kind} ${line}`)).toEqual([
      'repeated-title 10',
      'repeated-title 14',
    ]);
  });

  it('tells a block without an answer', () => {
    expect(convert('??? question "Why?"\n\nSo.\n').problems).toMatchObject([
      {kind: 'empty-answer', line: 1},
    ]);
  });
});

describe('anchors', () => {
  const anchors = (text: string) => convert(text).anchors.map(({old}) => old);

  it('those of MkDocs and of GitHub, the second of a name too', () => {
    expect(anchors('# A & B\n\n## Café: où?\n\n## Run\n\n## Run\n')).toEqual([
      'a-b',
      'a--b',
      'cafe-ou',
      'café-où',
      'run',
      'run_1',
      'run-1',
    ]);
  });

  it('those that the author wrote', () => {
    expect(
      anchors('## A {#own}\n\n## B {: #other .x }\n\n<a name="c"></a>\n\n<div id="d">D</div>\n'),
    ).toEqual(expect.arrayContaining(['own', 'other', 'c', 'd']));
  });

  it('without the footnotes of a heading', () => {
    const text = '## Run WSL[^ref3]\n\n## What is [^a-z]?\n\n[^ref3]: A note.\n';
    const scanned = scannedAnchors(text).map(({old}) => old);
    expect(scanned).toEqual(['run-wsl', 'what-is-a-z']);
    expect(anchors(text)).toEqual(scanned);
  });

  it('a name without a letter of ASCII counts up, as it does in MkDocs', () => {
    expect(anchors('## 你好\n\n## 再见\n')).toEqual(['_1', '你好', '_2', '再见']);
  });
});

describe('untrusted pages', () => {
  it('details in details, a hundred deep, add up', () => {
    const deep = 100;
    const text = `${'<details><summary>Why?</summary>\n\nSo.\n\n'.repeat(deep)}${'</details>\n\n'.repeat(deep)}`;
    const {questions, found, left} = convert(text);
    expect(found.details).toBe(deep);
    expect(questions + left.length).toBe(deep);
    expect(questions).toBeGreaterThan(0);
  });

  it.each([
    ['details that nothing closes', '<details><summary>Why?</summary>\n\nSo.\n\n'.repeat(200)],
    ['ends of nothing', '</details></summary></quiz>\n\n'.repeat(2000)],
    ['a summary that nothing closes', '<details><summary>'.repeat(200)],
    ['headings without text', '### \n\n'.repeat(2000)],
    ['headings of one name', '### Q1. Why?\n\nSo.\n\n'.repeat(1000)],
  ])('%s', (_about, text) => {
    const {questions, quizzes, found, left} = convert(text);
    const sum = Object.values(found).reduce((total, count) => total + count, 0);
    expect(sum).toBe(questions + quizzes + left.length);
  });
});
