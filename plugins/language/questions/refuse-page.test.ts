import {describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../vocabulary.ts';
import {readPage} from './read-page.ts';
import {refusePage} from './refuse-page.ts';

const filled = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));

describe('a page that would take minutes to read is refused, with the place', () => {
  it.each([
    ['a page of a million characters', filled('word ', 1_000_000), 1],
    ['quotes in quotes', `a\n\n${filled('>', 50_000)}`, 3],
    ['lists in lists', filled('- ', 50_000), 1],
    ['lists in lists, a line each', filled(`${' '.repeat(402)}- a\n`, 1000), 1],
    ['blocks in blocks', `${' '.repeat(404)}??? question "T"`, 1],
    ['emphasis', `a\n\n${filled('a**b*c ', 100_000)}`, 3],
    ['links', filled('[a](', 100_000), 1],
    ['addresses', filled('www.a.b ', 300_000), 1],
    ['comments', filled('a <!-- ', 100_000), 1],
    ['many stretches of emphasis', filled(`${filled('*a **a ', 7000)}\n\n`, 900_000), undefined],
    ['a title of spaces', `??? question "a${filled(' ', 100_000)}b"`, 1],
    [
      'a table of a thousand columns',
      `${filled('|a', 2000)}\n${filled('|-', 2000)}\n${filled('x\n', 2000)}`,
      61,
    ],
    ['one long address', `[a]: ${filled('b', 100_000)}\n\n${filled('[a]\n\n', 10_000)}`, undefined],
    ['lines without end', filled('a\n', 200_000), 60_001],
    ['blank lines without end', filled('\n', 200_000), 60_001],
    ['thousands of questions', filled('??? question "T"\n    A\n\n', 200_000), undefined],
    ['elements in elements', filled('<div>\n', 10_000), 1],
    ['tags in paragraphs', filled('x <b>\n\n', 10_000), undefined],
  ])('%s', (_, text, line) => {
    const {refusal, questions, tree} = readPage(text);
    expect(refusal).not.toBeNull();
    if (line !== undefined) expect(refusal?.line).toBe(line);
    expect([questions, tree.children]).toEqual([[], []]);
  });
});

describe('a page that people write is read', () => {
  const question = (index: number) =>
    `??? question "${index}. What is *it*? {#q-${index}}"\n    🟢 **Beginner**\n\n    A [link](b.md), \`code\`.\n\n`;
  it.each([
    ['a thousand questions', Array.from({length: 1000}, (_, index) => question(index)).join('')],
    [
      'a table of a thousand rows',
      `|a|b|c|\n|-|-|-|\n${filled('| `a` | [b](c) | *d* |\n', 23_000)}`,
    ],
    [
      'a manifest of two thousand lines',
      `\`\`\`yaml\n${filled('  name: [a, "b"] # *c\n', 40_000)}\`\`\`\n`,
    ],
    ['HTML', `<details>\n<summary>A</summary>\n\n- a\n  - b\n    - c\n      > d\n\n</details>\n`],
    [
      'elements that are closed',
      filled('<details>\n<summary>A</summary>\n\na\n\n</details>\n\n', 30_000),
    ],
    ['code with types', `\`\`\`java\n${filled('List<String> a = b;\n\n', 20_000)}\`\`\`\n`],
  ])('%s', (_, text) => {
    expect(refusePage(text)).toBeNull();
    expect(readPage(text).refusal).toBeNull();
    expect(readPage(text, {...defaultVocabulary, profile: 'mkdocs'}).refusal).toBeNull();
  });
});
