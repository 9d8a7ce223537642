import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildWriter, inPieces} from './index.ts';

let folder = '';
const build = () => buildWriter(join(folder, 'build'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-writer-'));
  await mkdir(join(folder, 'build'));
});

afterEach(() => rm(folder, {recursive: true, force: true}));

it('no more than about a megabyte of a large file is one text', () => {
  const part = 'a'.repeat(400_000);
  const lengths = inPieces([part, part, part, part]).map(({length}) => length);
  expect(lengths).toEqual([1_200_000, 400_000]);
});

describe('what is written to a build', () => {
  it('is where it was to be', async () => {
    await build().add('q/什么/index.html', 'a');
    expect(await readFile(join(folder, 'build/q/什么/index.html'), 'utf8')).toBe('a');
  });

  it('is one file when it is given in parts, and stays when it is there already', async () => {
    const line = 'é'.repeat(300_000);
    const lines = function* () {
      for (let at = 0; at < 8; at++) yield line;
    };
    await build().add('large.json', lines());
    const text = await readFile(join(folder, 'build/large.json'), 'utf8');
    expect(text === line.repeat(8)).toBe(true);
    await build().add('large.json', lines());
    await expect(build().add('large.json', [line])).rejects.toThrow('in the build already');
    await build().add('empty.json', []);
    expect(await readFile(join(folder, 'build/empty.json'), 'utf8')).toBe('');
  });

  it.each(['../a', 'q/../../a', 'q/..', '/a', 'q//a', './a', 'q\\..\\..\\a', 'q/a\0', ''])(
    'is not outside: %j',
    async (path) => {
      await expect(build().add(path, 'a')).rejects.toThrow('expected one inside the build');
      await expect(build().replace(path, 'a')).rejects.toThrow('expected one inside the build');
      expect(await readdir(folder)).toEqual(['build']);
    },
  );

  it('is not outside by way of a link', async () => {
    await symlink(folder, join(folder, 'build/q'));
    await expect(build().add('q/a', 'a')).rejects.toThrow('expected a folder of the build');
  });

  it('replaces nothing, unless that is asked for', async () => {
    await writeFile(join(folder, 'build/index.html'), 'home');
    await writeFile(join(folder, 'other'), 'other');
    await expect(build().add('index.html', 'a')).rejects.toThrow('Found index.html in the build');
    const from = join(folder, 'other');
    await expect(build().copy('index.html', from)).rejects.toThrow('in the build already');
    expect(await readFile(join(folder, 'build/index.html'), 'utf8')).toBe('home');
    // What a thread wrote before it failed, whose work is done again.
    await build().add('index.html', 'home');
    await build().replace('index.html', 'a');
    expect(await readFile(join(folder, 'build/index.html'), 'utf8')).toBe('a');
  });
});
