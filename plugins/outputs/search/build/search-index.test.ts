import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {SearchRecord} from '../record.ts';
import {buildWriter} from '../../build-writer/index.ts';
import {createSearchCache} from './search-cache.ts';
import {createSearchIndex} from './search-index.ts';

const record = (title: string): SearchRecord => ({
  kind: 'question',
  id: title,
  title,
  topic: 'AWS',
  topicId: 'aws',
  page: 'IAM',
  url: `/aws/iam/#${title}`,
  section: null,
  level: null,
  answer: 'An answer.',
  callouts: [],
  aliases: [],
  references: [],
});

const manifest = 'manifest.json';

const files = (bytes: number[]) =>
  Promise.resolve(() => Promise.resolve([{name: 'a', bytes: new Uint8Array(bytes)}]));

describe('the search index', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  });

  afterEach(() => rm(folder, {recursive: true}));

  it('is of the questions as they are when it is asked for', async () => {
    const index = createSearchIndex(folder, 'embedded');
    index.update(() => [record('one')]);
    const before = await index.file(manifest);
    index.update(() => [record('one'), record('two')]);
    const after = await index.file(manifest);
    expect(JSON.parse(String(Buffer.from(before ?? [])))).toMatchObject({records: 1});
    expect(JSON.parse(String(Buffer.from(after ?? [])))).toMatchObject({records: 2});
  });

  it('says what went wrong when it is written, however early it was made', async () => {
    const broken = {get: () => Promise.reject(new Error('No room'))};
    const index = createSearchIndex(folder, 'embedded', broken);
    await index.prepare();
    await expect(index.write(buildWriter(folder))).rejects.toThrow('No room');
  });

  it('is not waited for by a policy that does not depend on it', async () => {
    const busy = {get: () => new Promise<never>(() => undefined)};
    const index = createSearchIndex(folder, 'embedded', busy);
    index.update(() => [record('one')]);
    expect(await index.csp()).toEqual({});
  });

  it('is kept for the next build of the same questions by the same engine, and only the last one', async () => {
    let made = 0;
    const cache = createSearchCache(folder, 'bank');
    const make = () => {
      made++;
      return files([made]);
    };
    const get = async (inputs: string[]) => (await cache.get(inputs, make))();
    await get(['one']);
    expect(await get(['one'])).toMatchObject([{bytes: new Uint8Array([1])}]);
    await get(['two']);
    expect(made).toBe(2);
    expect(await readdir(folder)).toHaveLength(1);
    await get(['one']);
    expect(made).toBe(3);
    vi.stubGlobal('engineFile_', '/engine/index-another.cjs');
    await get(['one']);
    expect(made).toBe(4);
    vi.unstubAllGlobals();
  });

  it('is made again when what was kept is damaged', async () => {
    const cache = createSearchCache(folder, 'bank');
    const get = async (inputs: string[]) => (await cache.get(inputs, () => files([7])))();
    await get(['one']);
    const [name = ''] = await readdir(folder);
    const path = join(folder, name);
    const whole = await readFile(path);
    const flipped = Uint8Array.from(whole, (byte, index) =>
      index === whole.length - 2 ? byte ^ 4 : byte,
    );
    for (const damaged of ['', whole.subarray(0, whole.length / 2), flipped]) {
      await writeFile(path, damaged);
      expect(await get(['one'])).toMatchObject([{bytes: new Uint8Array([7])}]);
      expect(await readFile(path)).toEqual(whole);
    }
  });
});
