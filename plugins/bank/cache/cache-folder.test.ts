import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {cacheFolder} from './cache-folder.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'cache-folder-'));
});
afterEach(() => {
  rmSync(site, {recursive: true});
});

const [usual, other] = ['node_modules/.cache/pages', '.docusaurus/cache/pages'];

it('what is kept is beside the packages, whether there are any yet or not', () => {
  expect(cacheFolder(site, 'pages')).toBe(join(site, usual));
  mkdirSync(join(site, usual), {recursive: true});
  expect(cacheFolder(site, 'pages')).toBe(join(site, usual));
});

it('what is kept is among the generated files where nothing can be written beside the packages', () => {
  writeFileSync(join(site, 'node_modules'), '');
  expect(cacheFolder(site, 'pages')).toBe(join(site, other));
});

it.runIf(process.getuid?.() === 0).each(['node_modules', 'node_modules/.cache', usual])(
  'what is kept is among the generated files where %s is of another user',
  (folder) => {
    chmodSync(site, 0o777);
    mkdirSync(join(site, folder), {recursive: true});
    const asked = `const {cacheFolder} = require(${JSON.stringify(join(import.meta.dirname, 'cache-folder.ts'))});
      console.log(cacheFolder(${JSON.stringify(site)}, 'pages'));`;
    const args = ['--require', 'tsx/cjs', '--eval', asked];
    const {stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', uid: 65_534});
    expect([stdout.trim(), stderr]).toEqual([join(site, other), '']);
  },
);
