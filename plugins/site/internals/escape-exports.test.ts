import {createRequire} from 'node:module';
import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {escapeExports} from './escape-exports.ts';
import {loadMarkdown} from './markdown-loader.ts';
import type {MarkdownLoaderOptions} from './markdown-rule.ts';

const require = createRequire(import.meta.url);
const hostile = ["\\'", "\\\\'+ran()//", "\\\\\\'+ran()//", "'+ran()+'", '\\'];
const texts = [
  ...hostile,
  'C:\\users\\me',
  'It’s "quoted" and `coded` ${ran()}',
  'two\nlines\r\nand\u2028more',
];

/** What a page's module exports of its data. */
async function exported(frontMatter: object, contentTitle?: string): Promise<unknown> {
  const process = () => Promise.resolve({content: '', data: {contentTitle}});
  const parseFrontMatter = () => Promise.resolve({frontMatter, content: ''});
  const options = {
    markdownConfig: {format: 'md', mdx1Compat: {}, parseFrontMatter},
    processors: {mdProcessor: {process}, mdxProcessor: {process}},
  } as unknown as MarkdownLoaderOptions;
  const rules = [{use: [{loader: require.resolve('@docusaurus/mdx-loader'), options}]}];
  // The bundler is configured for browsers, and once more for Node.
  escapeExports(rules);
  escapeExports(rules);
  const code = await loadMarkdown('/bank/page.md', 'Text.', options);
  const ran: string[] = [];
  const result: unknown = runInNewContext(
    `${code.replaceAll('export const ', 'var ')}\n;({frontMatter, contentTitle})`,
    {ran: () => ran.push('code')},
  );
  expect(ran).toEqual([]);
  return JSON.parse(JSON.stringify(result));
}

describe.each(texts)('a text of a page is no code in its module: %j', (text) => {
  it('as a value of its front matter, and as a name there', async () => {
    const frontMatter = {description: text, tags: [text, {[text]: 1}], n: null, is: true};
    expect(await exported(frontMatter)).toEqual({frontMatter});
  });

  it('as its title', async () => {
    expect(await exported({}, text)).toEqual({frontMatter: {}, contentTitle: text});
  });
});

it('a date stays one', async () => {
  const date = '2026-11-27T00:00:00.000Z';
  expect(await exported({date: new Date(date)})).toEqual({frontMatter: {date}});
});
