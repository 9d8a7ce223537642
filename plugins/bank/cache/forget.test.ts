import {mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {forgetOld, forgetUnused} from './forget.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forget-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

function put(name: string, days = 0): string {
  const path = join(folder, name);
  if (name.endsWith('/')) mkdirSync(path);
  else writeFileSync(path, '');
  const time = Date.now() / 1000 - days * 86_400;
  utimesSync(path, time, time);
  return path;
}

it('what nobody used for a month is forgotten', async () => {
  for (const name of ['bank/', 'worker-1.mjs', 'worker-1.mjs.0a-1b']) put(name, 40);
  for (const name of ['pr-7/', 'worker-2.mjs']) put(name, 20);
  const used = put('used', 40);
  await forgetOld(used);
  expect(readdirSync(folder).sort()).toEqual(['pr-7', 'used', 'worker-2.mjs']);
});

it('what is used now is not old next time', async () => {
  const [one, other] = [put('one', 29), put('other', 40)];
  await forgetOld(one);
  put('new');
  await forgetOld(other);
  expect(readdirSync(folder).sort()).toEqual(['new', 'one']);
});

it('what is not used is forgotten', async () => {
  for (const name of ['one', 'other', 'folder/']) put(name);
  await forgetUnused(folder, (name) => name === 'one');
  expect(readdirSync(folder)).toEqual(['one']);
});

it('a folder that is not there has nothing to be forgotten', async () => {
  await forgetUnused(join(folder, 'none'), () => false);
  await forgetOld(join(folder, 'none/one'));
  expect(readdirSync(folder)).toEqual([]);
});
