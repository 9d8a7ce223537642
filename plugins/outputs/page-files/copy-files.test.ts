import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildWriter} from '../build-writer/index.ts';
import {copyFiles, filesToCopy} from './copy-files.ts';

let folder = '';
let docs = '';
let out = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copy-')));
  docs = join(folder, 'docs');
  out = join(folder, 'out');
  for (const path of [join(docs, 'old'), out]) mkdirSync(path, {recursive: true});
  writeFileSync(join(docs, 'old/index.html'), 'moved');
  writeFileSync(join(docs, 'CNAME'), 'bank.example.org');
  writeFileSync(join(folder, 'secret.txt'), 'mine');
  writeFileSync(join(docs, 'taken.html'), 'theirs');
  writeFileSync(join(out, 'taken.html'), 'ours');
  symlinkSync(join(folder, 'secret.txt'), join(docs, 'link.txt'));
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const copy = (...names: string[]) => copyFiles(docs, buildWriter(out), names);

describe('files of the bank that belong to the site', () => {
  it('are named with spaces or commas between', () => {
    expect(filesToCopy({COPY_FILES: ' robots.txt,CNAME  old/index.html '})).toEqual([
      'robots.txt',
      'CNAME',
      'old/index.html',
    ]);
    expect(filesToCopy({})).toEqual([]);
  });

  it('are copied by their paths', async () => {
    await copy('CNAME', 'old/index.html');
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('bank.example.org');
    expect(readFileSync(join(out, 'old/index.html'), 'utf8')).toBe('moved');
  });

  it.each([
    ['none.txt', 'there is no such file'],
    ['../secret.txt', 'it is not in'],
    ['link.txt', 'it is not in'],
    ['old', 'it is a folder; name its files'],
    ['taken.html', 'the site has a file of that name'],
  ])('are refused when they are %s: %s', async (name, why) => {
    await expect(copy(name)).rejects.toThrow(`bank.copyFiles names ${name}: ${why}`);
    expect(readFileSync(join(out, 'taken.html'), 'utf8')).toBe('ours');
  });
});
