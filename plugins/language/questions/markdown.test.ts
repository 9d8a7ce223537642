import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseMarkdown, parseWhole} from './markdown.ts';
import {splitSource} from './split-source.ts';

const fixtures = join(import.meta.dirname, '../../../e2e/fixture-docs');

const question = (title: string, answer: string) =>
  `??? question "${title}"\n${answer.replace(/^(?=.)/gm, '    ')}\n\n`;

const filler = 'Some words of an answer that is long enough to stand alone. '.repeat(8);

/** What a page may have between its questions, and in them. */
const pieces = [
  '- one\n- two\n\n',
  '- one\n\n- two\n\n',
  '1. one\n   - two\n\n',
  '> quote\n\n',
  '```sh\nls | wc\n\n??? question "In code"\n```\n\n',
  '```sh\nnever closed\n\n',
  '~~~\ncode\n~~~\n\n',
  '    indented code\n\n',
  '<div>\n\ntext\n\n</div>\n\n',
  '<!-- comment\n\n??? question "In it"\n-->\n\n',
  '<pre>\n\n</pre>\n\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n\n',
  'a\n:-\nb\n\n',
  '~~gone~~ and ~this~\n\n',
  'Note[^1].\n\n[^1]: The note.\n\n',
  '[a]: https://example.org\n\n',
  'See [a] and [b][a].\n\n',
  '- [ ] to do\n- [x] done\n\n',
  'Write to me@example.org or xmpp:me@example.org/x.\n\n',
  'www.example.org and https://example.org/a?b=c.\n\n',
  'See [a page](https://example.org/www) <https://example.org/@>.\n\n',
  'See ht&#116;ps://example.org, w&#119;w.example.org, me&#64;example.org.\n\n',
  'A [bracket and www.example.org, [a page](https://example.org) and https://example.org\n\n',
  ':::note\nInside.\n\n??? question "In a note"\n    Yes.\n:::\n\n',
  'A :abbr[HTML]{title="x"} and 10:30 and arn:aws:s3:::bucket.\n\n',
  '::leaf[x]\n\n',
  '## Heading\n\n',
  `## Long\n\n${filler}\n\n`,
  `# Long\n\n1. one\n\n   \`\`\`sh\n   # no heading\n\n   ls\n   \`\`\`\n\n${filler}\n\n`,
  '- ```sh\n\n  # in code\n```\n\n# In code of the edge\n\n```\n\n',
  ' ```\n\n# In code\n\n ```\n\n',
  '  ```\n# in code\n\n  never closed\n\n',
  '````md\n```\n\n# In code\n\n````\n\n',
  '```in `text` ```\n\n',
  '<div>\n```\n</div>\n\n',
  '<div>\n\n```\n# in code\n\n# in code\n```\n</div>\n\n',
  '<p>closed</p>\n- item\n```\n\n# In code\n\n```\n\n',
  '<div>\n\u00A0\n# Of the element\n\n',
  '```\n\n```\u00A0\n\n# In code\n\n```\n\n',
  '<b>bold</b> text\n```\n\n# In code\n\n```\n\n',
  '<!-- one line -->\n```\n\n# In code\n\n```\n\n',
  '> - [b]: https://example.org\n\n',
  '<div class="grid" markdown>\n```sh\nls\n\n# In code\n```\n</div>\n\n',
  '<div markdown>\n\n**Note**\n\n</div>\n```sh\n\n# In code\n\n```\n\n',
  'so\n</section>\n~~~\n\n# In code\n~~~\n\n',
  '$$\na\n```\n$$\n\n# Heading\n\n',
  `\\[\n\`\`\`\n\\]\n\n# ${filler}\n\n\`\`\`\n\n# In code\n\n\`\`\`\n\n`,
  '/// details | T\n    open: True\n```\n\n# In code\n```\n///\n\n',
  '--8<-- "a.md"\n```\n\n# In code\n```\n\n',
  'term\n: ```\n\n  # In code\n  ```\n\n',
  '=== "A"\n    ```\n\n    # In code\n    ```\n\n',
  '*[A]: words\n\n',
  'A link to [a\nb], which [a\n  b]: is none.\n\n',
  'Title\n---\n\n',
  '---\n\n',
  '!!! note "Note"\n    Text.\n\n',
  '???+ question "Opened"\n    Text.\n\n',
  '??? question "No body"\n',
  'text\n',
  ' \t\n',
  question('Nested', `${filler}\n\n??? note "Inner"\n    ${filler}\n`),
  question('With a fence', `${filler}\n\n\`\`\`\nnot closed\n`),
  question('With a list', `- a\n\n- b\n\n${filler}\n\n1. c\n`),
];

const page = fc.array(fc.constantFrom(...pieces, ...pieces.map((piece) => question('Q', piece))), {
  maxLength: 12,
});

describe('a page parsed in parts, without the syntax that it cannot have', () => {
  it.each([null, 'mkdocs'] as const)('is the page parsed whole, with the profile %s', (profile) => {
    fc.assert(
      fc.property(page, fc.constantFrom('', '---\ntitle: a\n---\n\n', '\uFEFF'), (parts, head) => {
        const text = head + parts.join('');
        expect(parseMarkdown(text, profile)).toEqual(parseWhole(text, profile));
      }),
      {numRuns: 400},
    );
  });

  it.each(
    readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.md'),
    ),
  )('is the page parsed whole: %s', (name) => {
    const text = readFileSync(join(fixtures, name), 'utf8');
    for (const profile of [null, 'mkdocs'] as const)
      expect(parseMarkdown(text, profile)).toEqual(parseWhole(text, profile));
  });

  it('has the parts that its questions are', () => {
    const text = `---\ntitle: a\n---\n\n# A\n\n${question('One', filler)}${question('Two', filler)}`;
    const parts = splitSource(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map(({text: part}) => part.split('\n')[0])).toEqual(['---', '??? question "Two"']);
  });

  it('has the parts that its headings are, and none that code has', () => {
    const code = '```sh\n\n# a comment\n\nls\n```\n\n';
    const parts = splitSource(`# A\n\n${code}${filler}\n\n## B\n\n${filler}\n\n## C\n`);
    expect(parts.map(({text: part}) => part.split('\n')[0])).toEqual(['# A', '## B', '## C']);
  });
});
