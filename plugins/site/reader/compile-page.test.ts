import {expect, it} from 'vitest';
import {readPage} from '../../language/questions/read-page.ts';
import {createMarkdownCompiler} from '../internals/markdown-compiler.ts';
import {compilePage} from './compile-page.ts';
import {appPlugins, markdownPlugins} from './markdown-plugins.ts';

const docsDir = '/site/docs';
const path = `${docsDir}/topic/page.md`;
const site = {
  siteDir: '/site',
  staticDirs: [],
  markdown: {
    mermaid: false,
    emoji: false,
    anchors: {maintainCase: false},
    mdx1Compat: {comments: false, admonitions: false, headingIds: true},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
};

/** The module that Docusaurus makes of a page by itself. */
async function byDocusaurus(text: string, plugins = markdownPlugins(docsDir)): Promise<string> {
  const {process} = await createMarkdownCompiler({
    format: 'md',
    options: {
      siteDir: site.siteDir,
      staticDirs: [],
      markdownConfig: site.markdown as never,
      admonitions: true,
      rehypePlugins: [],
      recmaPlugins: [],
      ...plugins,
    },
  });
  const page = {content: text, filePath: path, frontMatter: {}, compilerName: 'client' as const};
  return (await process(page)).content;
}

it.each([
  [
    'questions, lists, tables and code',
    '# Page\n\n??? question "Is *it*? {#an-id}"\n    🧠 A hint.\n\n    🟢 **Beginner**\n\n    Yes, `it` is.\n\n' +
      '    - [x] one\n    - two\\\n      lines\n\n    | a | b |\n    | - | - |\n    | `c` | d e |\n\n    ```\n    const a = 1;\n    ```\n',
  ],
  ['words that look like tags', '# Page\n\nA <pod> in a <node-1>, 1 < 2 and &amp; more.\n'],
  [
    'HTML',
    '# Page\n\n<details><summary>S</summary>\n\n*Text* <kbd>K</kbd><!-- no -->\n\n</details>\n',
  ],
])('a page with %s becomes what Docusaurus makes of it', async (_, text) => {
  const settings = {...site, docsDir, scripts: false};
  const compiled = await compilePage({path, text, page: readPage(text)}, settings);
  expect(compiled?.code).toBe(await byDocusaurus(text));
});

const withComments = '# Page\n\n<!-- docs/*/page.md `x` -->\n\nText. <!-- */ -->\n';

it.each([
  [
    'a document',
    () => {
      const page = readPage(withComments);
      return compilePage({path, text: withComments, page}, {...site, docsDir, scripts: false});
    },
  ],
  ['a document that Docusaurus compiles', () => byDocusaurus(withComments)],
  ['a page of an app', () => byDocusaurus(withComments, appPlugins([docsDir, '/site/i18n'], {}))],
])('a comment that says `*/` ends where it ends, in %s', async (_, compile) => {
  const compiled = await compile();
  const code = typeof compiled === 'string' ? compiled : compiled?.code;
  expect(code).toContain('docs/* /page.md');
  expect(code).not.toMatch(/docs\/\*\/|<!--|\/\* \*\/ \*\//);
});
