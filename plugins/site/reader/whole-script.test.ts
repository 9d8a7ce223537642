import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {toPageScript} from './page-script.ts';
import {toWholeScript} from './whole-script.ts';

const require = createRequire(import.meta.url);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-script-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const exports = String.raw`

export const frontMatter = {
	title: 'import a from "b";\nexport const c = 1;'
};
export const contentTitle = undefined;
export {default as metadata} from '@site/.docusaurus/metadata.json'
export const assets = {

};

`;
const module = `import {Fragment as _Fragment, jsx as _jsx} from "react/jsx-runtime";
import data from "@generated/data.json";
import Part from "@theme/Part";
export const toc = [];
export default function MDXContent() {
  return _jsx(_Fragment, [data.text, Part]);
}
`;
const readJson = (name: string) => JSON.stringify({text: `"${name}"`});

function code(): string {
  const parts = toPageScript(module);
  const path = join(folder, 'page.cjs');
  writeFileSync(path, parts?.script ?? '');
  return `${parts?.before}${JSON.stringify(path)}${parts?.after}`;
}

it('gives in Node what the module exports, with its data, and is let go by Node', () => {
  const {script = '', imports} = toWholeScript(exports, code(), readJson) ?? {};
  expect(imports).toEqual(['react/jsx-runtime', '@theme/Part']);
  const path = join(folder, 'whole.js');
  writeFileSync(path, script);
  const load = require(path) as (imported: object) => Record<string, unknown>;
  const {default: render, ...others} = load({
    'react/jsx-runtime': {Fragment: 'fragment', jsx: (...parts: unknown[]) => parts},
    '@theme/Part': {default: 'part'},
  });
  expect(others).toEqual({
    frontMatter: {title: 'import a from "b";\nexport const c = 1;'},
    contentTitle: undefined,
    metadata: {text: '"@site/.docusaurus/metadata.json"'},
    assets: {},
    toc: [],
  });
  expect((render as () => unknown)()).toEqual(['fragment', ['"@generated/data.json"', 'part']]);
  expect(require.cache[path]).toBeUndefined();
});

it.each([
  [
    'a file beside the page',
    exports.replace('{\n\n}', '{\n"image": require("!./a.png").default,\n}'),
    code,
  ],
  ['an export of another module', `${exports}export * from 'other'\n`, code],
  ['a form of import that MDX does not write', exports, () => `import a, {b} from "c";\n${code()}`],
  ['no script', exports, () => module],
])('leaves a module to the bundler that has %s', (_, given, own) => {
  expect(toWholeScript(given, own(), readJson)).toBeNull();
});
