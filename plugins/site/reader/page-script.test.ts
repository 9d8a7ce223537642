import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {fillLinks, linkPlaceholder} from './link-placeholders.ts';
import {toPageScript, type PageScript} from './page-script.ts';

const require = createRequire(import.meta.url);

const code = `import {Fragment as _Fragment, jsx as _jsx} from "react/jsx-runtime";
import data from "@generated/data.json";
export const toc = [{
  "value": data.title
}];
function _createMdxContent(props) {
  return _jsx(_Fragment, {
    text: "export const toc = 1"
  });
}
export default function MDXContent(props = {}) {
  return _createMdxContent(props);
}
`;

/** What a module has that Node loads with these imports. */
async function run(parts: PageScript | null, imports: readonly unknown[]) {
  const folder = await mkdtemp(join(tmpdir(), 'page-script-'));
  try {
    const path = join(folder, 'page.cjs');
    await writeFile(path, parts?.script ?? '');
    const make = require(path) as (...given: unknown[]) => {
      toc: unknown;
      MDXContent: () => unknown;
    };
    return make(...imports);
  } finally {
    await rm(folder, {recursive: true});
  }
}

const element = (...parts: unknown[]) => parts;

it('does in Node what the module does, with what the module imports', async () => {
  const page = await run(toPageScript(code), ['fragment', element, {title: 'T'}]);
  expect(page.toc).toEqual([{value: 'T'}]);
  expect(page.MDXContent()).toEqual(['fragment', {text: 'export const toc = 1'}]);
});

it('leads to files where the module is told that they are', async () => {
  const other = linkPlaceholder(7);
  const text = `to ${linkPlaceholder(1)}#a, ${linkPlaceholder(0)} and ${other}`;
  const parts = toPageScript(code.replace('export const toc = 1', text), 2);
  const filled = fillLinks(parts?.after ?? '', ['a.md', 'b.md'], (link) => `/${link}/`);
  const [, list = ''] = /(\[.*?\])\);\n/.exec(filled ?? '') ?? [];
  const links: unknown = JSON.parse(list);
  expect(links).toEqual(['/a.md/', '/b.md/']);
  const page = await run(parts, ['fragment', element, {}, links]);
  expect(page.MDXContent()).toEqual(['fragment', {text: `to /b.md/#a, /a.md/ and ${other}`}]);
});

it('leaves the imports and the exports to the module', () => {
  const {before = '', after = ''} = toPageScript(code) ?? {};
  expect(before).toContain('import data from "@generated/data.json";');
  expect(after).toContain('(_Fragment, _jsx, data)');
  expect(after).toMatch(/export const toc = .*\nexport default /);
});

it('is let go by Node, and by the module once it is used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-script-'));
  try {
    const path = join(folder, 'page.cjs');
    const {script = '', before = '', after = ''} = toPageScript(code) ?? {};
    await writeFile(path, script);
    const source = `${before}${JSON.stringify(path)}${after}`
      .replace(/^import .*\n/gm, '')
      .replace(/^export (?:default )?/gm, '');
    const loaded: string[] = [];
    const load = (name: string) => {
      loaded.push(name);
      return require(name) as unknown;
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    const {toc, MDXContent} = new Function(
      '__non_webpack_require__',
      '_Fragment',
      '_jsx',
      'data',
      `${source}return {toc, MDXContent};`,
    )(load, 'fragment', element, {title: 'T'}) as {toc: unknown; MDXContent: () => unknown};
    expect(toc).toEqual([{value: 'T'}]);
    expect(require.cache[path]).toBeUndefined();
    expect(MDXContent()).toEqual(['fragment', {text: 'export const toc = 1'}]);
    expect(loaded).toEqual([path]);
    // Should a page be rendered twice.
    expect(MDXContent()).toEqual(['fragment', {text: 'export const toc = 1'}]);
    expect(loaded).toEqual([path, path]);
  } finally {
    await rm(folder, {recursive: true});
  }
});

it('goes without the comments of the page', () => {
  const comments = '/*a\nimport b from "c";\n*/\n/*d*/\n';
  expect(toPageScript(comments + code)).toEqual(toPageScript(code));
});

it('leaves alone a module that exports more', () => {
  expect(toPageScript(`${code}export const more = 1;\n`)).toBeNull();
  expect(toPageScript(code.replace('export const toc', 'const toc'))).toBeNull();
});
