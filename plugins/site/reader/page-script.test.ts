import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {toPageScript} from './page-script.ts';

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

it('does in Node what the module does, with what the module imports', async () => {
  const parts = toPageScript(code);
  const folder = await mkdtemp(join(tmpdir(), 'page-script-'));
  try {
    const path = join(folder, 'page.cjs');
    await writeFile(path, parts?.script ?? '');
    const make = require(path) as (...imports: unknown[]) => Record<string, unknown>;
    const page = make('fragment', (...element: unknown[]) => element, {title: 'T'});
    expect(page.toc).toEqual([{value: 'T'}]);
    expect((page.MDXContent as () => unknown)()).toEqual([
      'fragment',
      {text: 'export const toc = 1'},
    ]);
  } finally {
    await rm(folder, {recursive: true});
  }
});

it('leaves the imports and the exports to the module', () => {
  const {before = '', after = ''} = toPageScript(code) ?? {};
  expect(before).toContain('import data from "@generated/data.json";');
  expect(after).toContain('(_Fragment, _jsx, data)');
  expect(after).toMatch(/export const toc = .*\nexport default /);
});

it('leaves alone a module that exports more', () => {
  expect(toPageScript(`${code}export const more = 1;\n`)).toBeNull();
  expect(toPageScript(code.replace('export const toc', 'const toc'))).toBeNull();
});
