import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {compressFolder} from './compress-folder.ts';

let folder = '';
const page = '<p>The same again and again.</p>\n'.repeat(100);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
  mkdirSync(path.join(folder, 'topic/not-a-page.html'), {recursive: true});
  write('topic/index.html', page);
});

afterEach(() => {
  rmSync(folder, {recursive: true});
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(folder, name), content);
}

const read = (name: string) => readFileSync(path.join(folder, name));
const names = () => readdirSync(folder, {recursive: true}).map(String).sort();

it('writes both forms beside a page, with its content and time', async () => {
  utimesSync(path.join(folder, 'topic/index.html'), 1e9, 1e9);
  const sums = await compressFolder(folder);
  expect(gunzipSync(read('topic/index.html.gz')).toString()).toBe(page);
  expect(brotliDecompressSync(read('topic/index.html.br')).toString()).toBe(page);
  for (const ending of ['gz', 'br']) {
    expect(statSync(path.join(folder, `topic/index.html.${ending}`)).mtimeMs).toBe(1e12);
  }
  expect(sums).toEqual({
    files: 1,
    bytes: page.length,
    gzip: read('topic/index.html.gz').length,
    brotli: read('topic/index.html.br').length,
  });
});

it('leaves alone what is small or compressed', async () => {
  write('small.txt', 'Short.');
  write('picture.png', new Uint8Array(2000));
  write('download.tar.gz', new Uint8Array(2000));
  const before = names();
  await compressFolder(folder);
  expect(names()).toEqual([...before, 'topic/index.html.br', 'topic/index.html.gz'].sort());
});

it('leaves what a site publishes compressed, and nothing else', async () => {
  write('data.json.gz', 'A download.');
  write('dump.xml.br', 'Another.');
  await compressFolder(folder);
  expect(read('data.json.gz').toString()).toBe('A download.');
  expect(read('dump.xml.br').toString()).toBe('Another.');
});

it('has nothing left of files that changed', async () => {
  write('short.html', page);
  await compressFolder(folder);
  write('short.html', 'Short.');
  write('topic/index.html', `${page}New.`);
  await compressFolder(folder);
  expect(gunzipSync(read('topic/index.html.gz')).toString()).toBe(`${page}New.`);
  expect(names()).toEqual(
    [
      'short.html',
      'topic',
      'topic/index.html',
      'topic/not-a-page.html',
      'topic/index.html.br',
      'topic/index.html.gz',
    ].sort(),
  );
});
