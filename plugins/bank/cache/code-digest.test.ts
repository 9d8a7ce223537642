import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {codeDigest} from './code-digest.ts';

let folder = '';
const write = async (name: string, content: string) => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), {recursive: true});
  await writeFile(path, content);
};
const digest = () => codeDigest(join(folder, 'code'), ['tool']);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'code-'));
  await write('code/index.ts', 'a');
  await write('node_modules/tool/package.json', '{"version": "1.0.0"}');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, {recursive: true});
});

it.each([
  ['code/index.ts', 'b'],
  ['code/inner/part.ts', 'a'],
  ['code/script.mjs', 'a'],
  ['node_modules/tool/package.json', '{"version": "1.0.1"}'],
])('the digest of code changes with %s', async (name, content) => {
  const before = digest();
  await write(name, content);
  expect(digest()).not.toBe(before);
});

it('the digest of code changes with Node, and not with a test', async () => {
  const before = digest();
  await write('code/index.test.ts', 'a');
  expect(digest()).toBe(before);
  vi.stubGlobal('process', {...process, version: 'v99.0.0'});
  expect(digest()).not.toBe(before);
});
