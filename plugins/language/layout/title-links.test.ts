import {unified} from 'unified';
import {VFile} from 'vfile';
import {expect, it} from 'vitest';
import remarkParse from 'remark-parse';
import remarkQuestion, {bankParser} from './index.ts';

const processor = unified()
  .use(remarkParse)
  .use(bankParser)
  .use(remarkQuestion, {docsDir: '/site/docs'});

/** The page as nested lists of names and texts. */
function outline(text: string): string {
  const file = new VFile({path: '/site/docs/aws/page.md', value: text, data: {frontMatter: {}}});
  const strip = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'position' in value
      ? {...value, position: undefined}
      : value;
  return JSON.stringify(processor.runSync(processor.parse(file), file), strip);
}

it.each([
  ['[docs](https://a.example)', 'docs'],
  ['**[docs](https://a.example)**', 'docs'],
  ['<a href="https://a.example">docs</a>', 'docs'],
  ['https://a.example', 'https://a.example'],
])('the link of a title stands in what the title opens: %s', (link, text) => {
  for (const kind of ['question', 'note']) {
    const page = outline(`??? ${kind} "See ${link} now"\n    Body.\n`);
    const [row = '', opened = ''] = page.split(/"name":"(?:Answer|CollapsibleBody)"/);
    expect(row).toContain(text);
    expect(row).not.toContain('"type":"link"');
    expect(opened).toContain('"type":"link"');
    expect(opened).toContain('title-links');
  }
});

it('the link of a hint does too', () => {
  const page = outline('??? question "T"\n    🧠 See [docs](https://a.example).\n\n    Body.\n');
  const [row = '', opened = ''] = page.split('"name":"Answer"');
  expect(row).toContain('docs');
  expect(row).not.toContain('"type":"link"');
  expect(opened).toContain('"type":"link"');
});

it('Hebrew and Arabic run their own way, in titles too', () => {
  const page = outline('# שלום\n\n??? question "مرحبا"\n    🧠 مرحبا\n\n    שלום\n\n    - שלום\n');
  expect(page.match(/"dir":"auto"/g)).toHaveLength(5);
  expect(page.match(/"name":"dir","value":"auto"/g)).toHaveLength(1);
  expect(page.match(/"dir":"rtl"/g)).toHaveLength(1);
  expect(outline('# A\n\n- b\n')).not.toContain('"dir"');
});

it('Hebrew and Arabic that begin with code run their own way too', () => {
  const page = outline(
    '??? question "T"\n    - `ls` שלום\n\n    | A |\n    | - |\n    | `ls` שלום |\n',
  );
  expect(page.match(/"dir":"ltr"/g)).toHaveLength(2);
  expect(page.match(/"dir":"rtl"/g)).toHaveLength(1);
});

it('a heading has another id than the question below it', () => {
  const page = outline('## Why\n\n??? question "Why {#why}"\n    Body.\n');
  expect(page).toContain('"hProperties":{"id":"why-1"}');
  expect(page).toContain('"hProperties":{"id":"why"}');
});
