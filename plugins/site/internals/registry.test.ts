import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateRouteFiles} from '@docusaurus/core/lib/server/codegen/codegenRoutes.js';
import {expect, it, vi} from 'vitest';
import {withoutScriptsOf} from './registry.ts';

/** The list as this version of Docusaurus writes it. */
async function registryOf(paths: readonly string[]): Promise<string> {
  vi.stubEnv('NODE_ENV', 'production');
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  try {
    const routes = paths.map((path) => ({
      path: '/',
      component: path,
      plugin: {name: 'a', id: 'b'},
    }));
    await generateRouteFiles({generatedFilesDir: folder, baseUrl: '/', routes});
    return readFileSync(join(folder, 'registry.js'), 'utf8');
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, {recursive: true});
  }
}

const quoted = '@site/docs/a "b".md';

it('lets Node load what is written for it, with all that such scripts import', async () => {
  const source = await registryOf(['@site/docs/a.md', quoted, '@theme/Doc']);
  const names: string[] = [];
  const text = await withoutScriptsOf(source, './scripts/', (name, modulePath) => {
    if (modulePath.startsWith('@theme')) return Promise.resolve(null);
    names.push(name);
    return Promise.resolve(['react', modulePath === quoted ? 'more' : 'react']);
  });
  expect(names).toHaveLength(2);
  const code = text
    .replace(/^import \* as (\w+) from (".*");$/gm, 'const $1 = {from: $2};')
    .replace(/\bimport\(/g, 'bundled(')
    .replace('export default', 'return');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  const registry = new Function('__non_webpack_require__', 'bundled', 'require', code)(
    (path: string) => (imported: unknown) => ({path, imported}),
    (path: string) => ({bundled: path}),
    {resolveWeak: () => 1},
  ) as Record<string, [() => unknown, string]>;

  const imported = {more: {from: 'more'}, react: {from: 'react'}};
  for (const name of names) {
    expect(await registry[name]?.[0]()).toEqual({path: `./scripts/${name}.js`, imported});
  }
  const all = Object.values(registry);
  expect(all.map(([, path]) => path).sort()).toEqual([quoted, '@site/docs/a.md', '@theme/Doc']);
  const [other] = all.filter(([, path]) => path === '@theme/Doc');
  expect(other?.[0]()).toEqual({bundled: '@theme/Doc'});
});

it('leaves a list alone of which nothing was written', async () => {
  const source = await registryOf(['@site/docs/a.md']);
  expect(await withoutScriptsOf(source, './', () => Promise.resolve(null))).toBe(source);
});
