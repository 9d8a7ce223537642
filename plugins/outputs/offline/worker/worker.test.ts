import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildWriter} from '../../build-writer/index.ts';
import {writeOffline} from '../write-offline.ts';
import {FakeBrowser, redirectTo, type Network} from './testing.ts';

const pages: Record<string, string> = {
  'index.html': '<link href="/bank/assets/css/styles.1a2b3c4d.css">Home',
  '404.html': '<link href="/bank/assets/css/styles.1a2b3c4d.css">No such page',
  'offline/index.html': '<link href="/bank/assets/css/styles.1a2b3c4d.css">Not saved',
  'assets/css/styles.1a2b3c4d.css': 'body {}',
  'aws/s3/index.html': 'S3',
};

let outDir = '';
let files: Map<string, string>;

beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'worker-'));
  for (const [name, content] of Object.entries(pages)) await put(name, content);
  const questions = new Map([['one', '/bank/aws/s3/#one']]);
  const message = {html: '<h1>No network', policy: "default-src 'none'"};
  await writeOffline({build: buildWriter(outDir), questions, limit: 1e6, message});
  files = new Map(Object.entries(pages));
  for (const name of await readdir(join(outDir, 'offline'))) {
    if (!name.endsWith('.json')) continue;
    files.set(`offline/${name}`, await readFile(join(outDir, 'offline', name), 'utf8'));
  }
});

afterEach(() => rm(outDir, {recursive: true}));

async function put(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(outDir, name)), {recursive: true});
  await writeFile(join(outDir, name), content);
}

const found = (name: string) => {
  const content = files.get(name);
  return content === undefined
    ? new Response('No such file', {status: 404})
    : new Response(content);
};
const host: Network = (path) => found(path.replace(/(^|\/)$/, '$1index.html'));
/** A host that has its pages without the slash. */
const stripping: Network = (path) => {
  if (path.endsWith('/')) return redirectTo(`/bank/${path.slice(0, -1)}`);
  return files.has(`${path}/index.html`) ? found(`${path}/index.html`) : host(path);
};
const cut: Network = () => null;

const textOf = async (browser: FakeBrowser, path: string) => {
  const {url, response} = await browser.visit(path);
  return `${url} ${response.status} ${(await response.text()).replace(/<link.*?>/, '')}`;
};

describe('with a host that strips slashes', () => {
  it('a page that is not saved is shown, and then saved', async () => {
    const browser = await FakeBrowser.open(outDir, stripping);
    await browser.install();
    expect(await textOf(browser, 'aws/s3/')).toBe('aws/s3 200 S3');
    browser.network = cut;
    expect(await textOf(browser, 'aws/s3/')).toBe('aws/s3/ 200 S3');
    expect(await textOf(browser, 'aws/s3')).toBe('aws/s3/ 200 S3');
  });

  it('a question is found by its permanent address', async () => {
    const browser = await FakeBrowser.open(outDir, stripping);
    await browser.install();
    expect(await textOf(browser, 'q/one/')).toBe('aws/s3 200 S3');
  });
});

describe('without a network', () => {
  it.each([
    ['a page that is not saved', 'aws/s3/', 'aws/s3/ 503 Not saved'],
    ['the same without its slash', 'aws/s3', 'aws/s3 503 Not saved'],
    ['an address without a page', 'nothing/', 'nothing/ 404 No such page'],
    ['a malformed address', '%ff', '%ff 404 No such page'],
    ['another', 'aws/%E0%A4%A', 'aws/%E0%A4%A 404 No such page'],
    ['a malformed question', 'q/%ff/', 'q/%ff/ 404 No such page'],
  ])('%s is said', async (_, path, said) => {
    const browser = await FakeBrowser.open(outDir, host);
    await browser.install();
    browser.network = cut;
    expect(await textOf(browser, path)).toBe(said);
  });

  it('a page whose style is not saved is not shown', async () => {
    const browser = await FakeBrowser.open(outDir, host);
    await browser.install();
    for (const cache of browser.caches.values()) {
      for (const key of cache.keys()) if (key.includes('.css')) cache.delete(key);
    }

    // Another worker, as after a pause: it does not remember what was saved.
    const later = await FakeBrowser.open(outDir, cut);
    for (const [name, cache] of browser.caches) later.caches.set(name, cache);
    expect(await textOf(later, 'aws/s3/')).toBe('aws/s3/ 503 <h1>No network');
  });

  it('and with nothing saved at all, that is said', async () => {
    const browser = await FakeBrowser.open(outDir, host);
    await browser.install();
    browser.caches.clear();
    const later = await FakeBrowser.open(outDir, cut);
    for (const path of ['', 'aws/s3/', '%ff', 'nothing']) {
      expect(await textOf(later, path)).toBe(`${path} 503 <h1>No network`);
    }

    const {response} = await later.visit('');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  });
});

describe('a part of a file', () => {
  const css = 'assets/css/styles.1a2b3c4d.css';

  it.each([
    ['bytes=0-', 206, 'bytes 0-6/7', 'body {}'],
    ['bytes=0-1', 206, 'bytes 0-1/7', 'bo'],
    ['bytes=5-99', 206, 'bytes 5-6/7', '{}'],
    ['bytes=-2', 206, 'bytes 5-6/7', '{}'],
    ['bytes=7-', 416, 'bytes */7', ''],
    ['bytes=0-1,3-4', 200, null, 'body {}'],
    ['lines=1-', 200, null, 'body {}'],
  ])('asked for as %s is answered from what is saved', async (range, status, place, text) => {
    const browser = await FakeBrowser.open(outDir, host);
    await browser.install();
    browser.network = cut;
    const response = await browser.load(css, range);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(place);
    expect(await response.text()).toBe(text);
  });

  it('from the network is handed on, and not kept', async () => {
    const browser = await FakeBrowser.open(outDir, host);
    await browser.install();
    for (const cache of browser.caches.values()) {
      for (const key of cache.keys()) if (key.includes('.css')) cache.delete(key);
    }
    const later = await FakeBrowser.open(outDir, () => new Response('body {}', {status: 206}));
    for (const [name, cache] of browser.caches) later.caches.set(name, cache);
    expect((await later.load(css, 'bytes=0-')).status).toBe(206);
    later.network = cut;
    await expect(later.load(css)).rejects.toThrow('Failed to fetch');
  });
});

describe('with a host that changes the files', () => {
  const changing: Network = (path) => {
    const response = host(path);
    return path.endsWith('.json') ? response : new Response('<script src="added.js"></script>');
  };

  it('the worker is not installed, and the page is told why', async () => {
    const browser = await FakeBrowser.open(outDir, changing);
    await expect(browser.install()).rejects.toThrow('Unexpected content');
    expect(browser.told).toContainEqual({type: 'refused'});
  });

  it('a network that fails is told as nothing', async () => {
    const browser = await FakeBrowser.open(outDir, cut);
    await expect(browser.install()).rejects.toThrow('Failed to fetch');
    expect(browser.told).toEqual([]);
  });
});
