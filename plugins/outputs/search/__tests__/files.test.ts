import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, expect, test, vi} from 'vitest';
import {buildIndex} from '../build/build-index.ts';
import {loadEngine} from '../load-engine.ts';
import {fetchedFiles} from '../engine/files.ts';
import {firstFiles} from '../worker/first-files.ts';
import {bank} from './fixtures.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an index is read over HTTP, and what is not there is missing', async () => {
  const files = new Map(buildIndex(bank).map(({name, bytes}) => [`/search/${name}`, bytes]));
  const server = createServer((request, response) => {
    const bytes = files.get(request.url ?? '');
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const engine = await loadEngine(fetchedFiles(`${base}/search/`));
    const [first] = await engine.search('pending');
    expect(first?.excerpt?.text).toContain('scheduler');
    await expect(loadEngine(fetchedFiles(`${base}/none/`))).rejects.toMatchObject({
      code: 'missing',
      file: 'manifest.json',
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  await expect(loadEngine(fetchedFiles(`${base}/search/`))).rejects.toMatchObject({
    code: 'missing',
  });
});

test('what the browser keeps is used once, and passed over by whoever asks again', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (url: string, {cache}: RequestInit) => {
    asked.push([url, cache]);
    return Promise.resolve(new Response('x'));
  });
  for (let time = 0; time < 2; time++) {
    const files = fetchedFiles('https://example.org/search/');
    await files.read('manifest.json');
    await files.read('root.12345678.bin');
  }
  expect(asked).toEqual([
    ['https://example.org/search/manifest.json', 'no-cache'],
    ['https://example.org/search/root.12345678.bin', 'force-cache'],
    ['https://example.org/search/manifest.json', 'no-cache'],
    ['https://example.org/search/root.12345678.bin', 'reload'],
  ]);
});

test('files that are given are not fetched, but by whoever asks again', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response('new'));
  });
  const given = {'manifest.json': new TextEncoder().encode('given').buffer};
  const base = 'https://example.net/search/';
  const text = async () =>
    new TextDecoder().decode(await fetchedFiles(base, given).read('manifest.json'));
  expect([await text(), asked.length]).toEqual(['given', 0]);
  expect([await text(), asked.length]).toEqual(['new', 1]);
});

test('the page fetches the manifest once with what it holds, and fails at nothing', async () => {
  const asked: string[] = [];
  const manifest = JSON.stringify({
    first: {'root.1.bin': btoa('root'), 'words.2.bin': btoa('\xff')},
  });
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url.replace(/^.*\//, ''));
    if (url.includes('offline')) return Promise.reject(new TypeError('offline'));
    return Promise.resolve(new Response(manifest));
  });
  const files = await firstFiles('https://example.com/search/');
  expect(Object.keys(files)).toEqual(['manifest.json', 'root.1.bin', 'words.2.bin']);
  expect(new Uint8Array(files['words.2.bin'] ?? [])).toEqual(new Uint8Array([0xff]));
  expect(await firstFiles('https://example.com/search/')).toEqual({});
  expect(await firstFiles('https://offline.example.com/search/')).toEqual({});
  expect(asked).toEqual(['manifest.json', 'manifest.json']);
});
