import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import type os from 'node:os';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import {beginInThread} from './index.ts';

const cores = vi.hoisted(() => ({count: 2}));
vi.mock('node:os', async (original) => ({
  ...(await original<typeof os>()),
  availableParallelism: () => cores.count,
}));

let folder = '';
const place = async (name: string, code: string) => {
  const entry = join(folder, `${name}.ts`);
  const answer = JSON.stringify(resolve('plugins/bank/threads/answer.ts'));
  await writeFile(entry, `import {answer} from ${answer};\nvoid answer(${code});\n`);
  return {entry, cacheDir: folder};
};
const here = (value: unknown) => ['here', value];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threads-'));
});
afterAll(() => rm(folder, {recursive: true}));

it('work begins in a thread while this one is busy, and its result is handed over', async () => {
  const code = `(flag: Int32Array, value: unknown) => {
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
    return ['thread', value];
  }`;
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const value = {bytes: new Uint8Array([1, 2])};
  const work = (_flag: Int32Array, given: unknown) => here(given);
  const finish = await beginInThread(await place('begins', code), work, () => [flag, value]);
  // Nothing of this thread's own runs before.
  expect(Atomics.wait(flag, 0, 0, 20_000)).not.toBe('timed-out');
  expect(await finish()).toEqual(['thread', value]);
});

it('work that fails in a thread is done here, and fails with its own error', async () => {
  const failing = await place('fails', `() => { throw new Error('of the thread'); }`);
  expect(await (await beginInThread(failing, here, () => [1]))()).toEqual(['here', 1]);
  const error = new Error('of this one');
  const finish = await beginInThread(
    failing,
    () => Promise.reject(error),
    () => [],
  );
  await expect(finish()).rejects.toBe(error);
});

it('work is done here where a thread cannot begin', async () => {
  const broken = await place('broken', '(');
  expect(await (await beginInThread(broken, here, () => [2]))()).toEqual(['here', 2]);
  const unclonable = await place('unclonable', '() => 1');
  const given = () => undefined;
  expect(await (await beginInThread(unclonable, here, () => [given]))()).toEqual(['here', given]);
});

it('work is done here where there is one core', async () => {
  cores.count = 1;
  const finish = await beginInThread(await place('alone', `() => 'thread'`), here, () => [3]);
  expect(await finish()).toEqual(['here', 3]);
});
