import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildWriter} from './index.ts';

let folder = '';
const build = () => buildWriter(join(folder, 'build'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-writer-'));
  await mkdir(join(folder, 'build'));
});

afterEach(() => rm(folder, {recursive: true, force: true}));

describe('what is written to a build', () => {
  it('is where it was to be', async () => {
    await build().add('q/什么/index.html', 'a');
    expect(await readFile(join(folder, 'build/q/什么/index.html'), 'utf8')).toBe('a');
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
