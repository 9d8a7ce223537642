import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {applyCompiledPages} from './compiled-pages.ts';
import {markdownPlugins} from './markdown-plugins.ts';
import type {PageReader} from './page-reader.ts';
import {toPageScript} from './page-script.ts';
import {scriptsOutside} from './scripts-outside.ts';

const require = createRequire(import.meta.url);
let siteDir = '';
beforeEach(() => {
  siteDir = mkdtempSync(join(tmpdir(), 'scripts-outside-'));
  mkdirSync(join(siteDir, 'docs'));
  mkdirSync(join(siteDir, 'generated'));
});
afterEach(() => {
  rmSync(siteDir, {recursive: true});
});

const code = `import {jsx as _jsx} from "react/jsx-runtime";
import data from "@generated/data.json";
export const toc = [];
export default function MDXContent() {
  return _jsx(data.text);
}
`;

/** A reader that has the same module for all pages, and none of what fails. */
const reader = {
  read(path: string) {
    const parts = toPageScript(code);
    const script = join(siteDir, 'page.cjs');
    writeFileSync(script, parts?.script ?? '');
    const own = `${parts?.before}${JSON.stringify(script)}${parts?.after}`;
    const compiled = path.endsWith('none.md') ? null : {code: own, fileLinks: []};
    return Promise.resolve({compiled});
  },
} as unknown as PageReader;

const line = (name: string, path: string) =>
  `  "${name}": [() => import(/* webpackChunkName: "${name}" */ "${path}"), "${path}", require.resolveWeak("${path}")],`;

it('writes the scripts of pages that a reader has, and leaves the rest to the bundler', async () => {
  const docsDir = join(siteDir, 'docs');
  const generatedFilesDir = join(siteDir, 'generated');
  const process = () => Promise.resolve({content: code, data: {}});
  const parseFrontMatter = () => ({frontMatter: {title: 'T'}, content: ''});
  const options = {
    ...markdownPlugins(docsDir),
    admonitions: true,
    rehypePlugins: [],
    recmaPlugins: [],
    siteDir,
    markdownConfig: {format: 'detect', mdx1Compat: {}, parseFrontMatter},
    processors: {mdProcessor: {process}, mdxProcessor: {process}},
    metadataPath: () => join(siteDir, 'metadata.json'),
  };
  const loader = require.resolve('@docusaurus/mdx-loader');
  const rules = [{include: [docsDir], use: [{loader, options}]}];
  applyCompiledPages(rules, {reader, docsDir, scripts: true});
  const outDir = join(siteDir, 'server');
  const folders = {siteDir, generatedFilesDir, docsDir, outDir};
  const [rule] = scriptsOutside(rules, folders) as {
    resource: string;
    use: [{options: {change: (source: string) => Promise<string>}}];
  }[];
  expect(rule?.resource).toBe(join(generatedFilesDir, 'registry.js'));

  writeFileSync(join(generatedFilesDir, 'data.json'), '{"text": "of the page"}');
  writeFileSync(join(siteDir, 'metadata.json'), '{"id": "one"}');
  const others = [
    line('bb', '@site/docs/two.mdx'),
    line('cc', '@site/docs/none.md'),
    line('dd', '@site/other/one.md'),
    line('ee', '@theme/Doc'),
  ];
  for (const name of ['one.md', 'two.mdx', 'none.md']) writeFileSync(join(docsDir, name), '# T\n');
  const source = [line('aa', '@site/docs/one.md'), ...others].join('\n');
  const text = await rule?.use[0].options.change(source);
  for (const other of others) expect(text).toContain(other);
  expect(text).not.toContain('import(/* webpackChunkName: "aa"');
  expect(existsSync(join(outDir, 'page-scripts/bb.js'))).toBe(false);

  const script = join(outDir, 'page-scripts/aa.js');
  expect(readFileSync(script, 'utf8')).toContain('of the page');
  const load = require(script) as (imported: object) => Record<string, unknown>;
  const page = load({'react/jsx-runtime': {jsx: (tag: unknown) => [tag]}});
  expect(page).toMatchObject({frontMatter: {title: 'T'}, metadata: {id: 'one'}, toc: []});
  expect((page.default as () => unknown)()).toEqual(['of the page']);
});

it('leaves all pages to the bundler where Docusaurus compiles them', () => {
  const folders = {siteDir, generatedFilesDir: siteDir, docsDir: siteDir, outDir: siteDir};
  expect(scriptsOutside([], folders)).toEqual([]);
});
