import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {linkPackages} from './link-packages.ts';

let folder = '';
let site = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'link-')));
  site = join(folder, 'site');
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

function add(path: string, manifest: object): string {
  const full = join(folder, path);
  mkdirSync(full, {recursive: true});
  writeFileSync(join(full, 'package.json'), JSON.stringify(manifest));
  return full;
}

const engine = {
  name: 'engine',
  dependencies: {'@docusaurus/logger': '3', clsx: '2'},
  peerDependencies: {'@docusaurus/core': '3', 'cspell-lib': '9'},
};
const linked = (name: string) => realpathSync(join(site, 'node_modules', name));

it('gives a site all packages of a flat folder', () => {
  const path = add('node_modules/engine', engine);
  add('node_modules/@docusaurus/core', {});
  const other = add('node_modules/other', {});
  mkdirSync(join(folder, 'node_modules/.cache'));
  linkPackages(site, path);
  expect(readdirSync(join(site, 'node_modules'))).toEqual(['@docusaurus', 'engine', 'other']);
  expect([linked('engine'), linked('other')]).toEqual([path, other]);
});

it('gives a site what the engine has where each package has a folder of its own', () => {
  const path = add('.pnpm/engine@1/node_modules/engine', engine);
  const packages = Object.fromEntries(
    ['@docusaurus/core', '@docusaurus/logger', 'clsx'].map((name) => {
      const real = add(`.pnpm/${name.replace('/', '+')}@1/node_modules/${name}`, {});
      const link = join(folder, '.pnpm/engine@1/node_modules', name);
      mkdirSync(dirname(link), {recursive: true});
      symlinkSync(real, link, 'junction');
      return [name, real];
    }),
  );
  linkPackages(site, path);
  expect(readdirSync(join(site, 'node_modules')).sort()).toEqual(['@docusaurus', 'clsx', 'engine']);
  expect(linked('engine')).toBe(path);
  for (const [name, real] of Object.entries(packages)) expect(linked(name)).toBe(real);
});
