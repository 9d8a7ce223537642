import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {brotliDecompressSync, gunzipSync, gzipSync} from 'node:zlib';
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
    mistaken: [],
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

it('makes the other form beside a folder that is named like one', async () => {
  mkdirSync(path.join(folder, 'topic/index.html.gz'));
  expect(await compressFolder(folder)).toMatchObject({
    gzip: page.length,
    brotli: read('topic/index.html.br').length,
    mistaken: [],
  });
});

it('leaves what a site publishes compressed, and nothing else', async () => {
  write('data.json.gz', 'A download.');
  write('dump.xml.br', 'Another.');
  await compressFolder(folder);
  expect(read('data.json.gz').toString()).toBe('A download.');
  expect(read('dump.xml.br').toString()).toBe('Another.');
});

it('leaves the form of a file that a site publishes too', async () => {
  write('short.csv', 'a,b\n');
  write('short.csv.gz', gzipSync('a,b\n'));
  write('data.csv', page);
  write('data.csv.gz', gzipSync(page, {level: 1}));
  const before = ['short.csv.gz', 'data.csv.gz'].map((name) => read(name));
  expect(await compressFolder(folder)).toMatchObject({files: 2, mistaken: []});
  expect(['short.csv.gz', 'data.csv.gz'].map((name) => read(name))).toEqual(before);
  expect(await compressFolder(folder)).toMatchObject({files: 2, mistaken: []});
});

it('leaves and names what hosts would send in place of another file', async () => {
  const files = {
    'data.csv': page,
    'data.csv.gz': gzipSync(page.repeat(2)),
    'small.csv': 'a,b\n',
    'small.csv.br': 'no Brotli',
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  await compressFolder(folder);
  write('topic/index.html', `${page}New.`);
  expect(await compressFolder(folder)).toMatchObject({
    mistaken: ['data.csv.gz', 'small.csv.br', 'topic/index.html.br', 'topic/index.html.gz'],
  });
  for (const [name, content] of Object.entries(files)) {
    expect(read(name)).toEqual(Buffer.from(content));
  }
});
