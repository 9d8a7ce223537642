import {mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {logger} from '@docusaurus/logger';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {
  keepFile,
  keepValue,
  keptOrMade,
  readKeptFile,
  readKeptValue,
  writeKeptFile,
} from './index.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-files-'));
  path = join(folder, 'bank/entry');
});

afterEach(() => rm(folder, {recursive: true, force: true}));

describe('a kept file', () => {
  it('is read as it was kept', async () => {
    await keepFile(path, 'Łódź\n');
    expect((await readKeptFile(path))?.toString()).toBe('Łódź\n');
    const value = {list: [1, undefined], map: new Map([['a', new Uint8Array([0, 255])]])};
    await keepValue(path, value);
    expect(await readKeptValue(path)).toEqual(value);
    expect(await readdir(join(folder, 'bank'))).toEqual(['entry']);
  });

  it('that was empty is not one that is not there', async () => {
    expect(await readKeptFile(path)).toBeNull();
    await keepFile(path, '');
    expect(await readKeptFile(path)).toHaveLength(0);
  });

  it('runs as it is when it is a script', async () => {
    const script = join(folder, 'script.cjs');
    await keepFile(script, 'module.exports = 6 * 7;\n');
    expect(createRequire(import.meta.url)(script)).toBe(42);
  });

  it('counts as not there when any of its bytes is another', async () => {
    await keepFile(path, 'answer');
    const bytes = await readFile(path);
    for (const index of bytes.keys()) {
      const other = Uint8Array.from(bytes);
      other[index] = (bytes[index] ?? 0) ^ 1;
      await writeFile(path, other);
      expect(await readKeptFile(path), `byte ${index}`).toBeNull();
    }
  });

  it('counts as not there when it is cut, empty, longer or a folder', async () => {
    await keepFile(path, 'answer');
    const {length} = await readFile(path);
    for (const size of [length + 1, length - 1, 10, 0]) {
      await truncate(path, size);
      expect(await readKeptFile(path), `${size} bytes`).toBeNull();
    }

    await rm(path);
    await mkdir(join(path, 'inside'), {recursive: true});
    expect(await readKeptFile(path)).toBeNull();
    await keepFile(path, 'answer');
    expect((await readKeptFile(path))?.toString()).toBe('answer');
  });

  it('counts as not there under the name of another', async () => {
    await keepFile(path, 'answer');
    await rename(path, `${path}-2`);
    expect(await readKeptFile(`${path}-2`)).toBeNull();
  });

  it('need not be kept where nothing can be written, which is said once', async () => {
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
    await writeFile(join(folder, 'file'), '');
    const unwritable = join(folder, 'file/entry');
    expect(await keepFile(unwritable, 'answer')).toBe(false);
    expect(await keepValue(unwritable, 6)).toBe(false);
    const make = () => Promise.resolve(new Uint8Array([1]));
    expect(await keptOrMade(unwritable, [], make)).toEqual(new Uint8Array([1]));
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toMatch(/ENOTDIR[^]+write to .+file, and see that its disk/);
    expect(() => {
      writeKeptFile(unwritable, 'answer');
    }).toThrow('ENOTDIR');
    expect(await keepFile(path, 'answer')).toBe(true);
    warn.mockRestore();
  });

  it('is whole while it is written again and again', async () => {
    await keepFile(path, 'a'.repeat(100_000));
    const writing = ['b', 'c', 'd'].map((letter) => keepFile(path, letter.repeat(100_000)));
    const reading = Array.from({length: 20}, () => readKeptFile(path));
    for (const content of await Promise.all(reading)) expect(content).toHaveLength(100_000);
    await Promise.all(writing);
  });
});
