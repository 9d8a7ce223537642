import {beforeAll, describe, expect, test} from 'vitest';
import type {IndexFile} from '../build/build-index.ts';
import {loadEngine} from '../load-engine.ts';
import {buildPagefindIndex} from '../pagefind/build-pagefind.ts';
import {bank, inMemory, question} from './fixtures.ts';

let files: IndexFile[];
beforeAll(async () => {
  files = await buildPagefindIndex(bank, {synonyms: 'k8s, kubernetes\n'});
}, 30_000);

/** What a file is for: `script`, `index`, `card`. */
const role = (name: string) => name.replace(/[./].*/s, '');

function changed(which: string, by: (bytes: Uint8Array) => Uint8Array): IndexFile[] {
  return files.map((file) => (role(file.name) === which ? {...file, bytes: by(file.bytes)} : file));
}

async function outcome(some: readonly IndexFile[], query = 'pendng'): Promise<string> {
  try {
    const engine = await loadEngine(inMemory(some));
    return `${(await engine.search(query)).length} found`;
  } catch (error) {
    const {name, code} = error as {name: string; code?: string};
    return `${name} ${code}`;
  }
}

const roles = ['script', 'wasm', 'names', 'pagefind', 'index', 'filter', 'words', 'card'];

test('each kind of file is there, and the search uses all of them', async () => {
  expect([...new Set(files.map(({name}) => role(name)))].sort()).toEqual(
    [...roles, 'manifest'].sort(),
  );
  expect(await outcome(files)).toBe('1 found');
});

describe.each(roles)('%s', (which) => {
  test('missing', async () => {
    expect(await outcome(files.filter(({name}) => role(name) !== which))).toBe(
      'SearchIndexError missing',
    );
  });

  test('cut off, altered, empty, or a page instead', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    for (const by of [
      (bytes: Uint8Array) => bytes.slice(0, -1),
      (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2),
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte)),
      () => new Uint8Array(),
      () => page,
    ]) {
      expect(await outcome(changed(which, by))).toBe('SearchIndexError damaged');
    }
  });
});

test('a part that failed is asked for again', async () => {
  const all = inMemory(files);
  const without = inMemory(files.filter(({name}) => !/^(?:index|card)/.test(name)));
  let online = false;
  const engine = await loadEngine({
    read: (name) => (online ? all : without).read(name),
  });
  await expect(engine.search('pending')).rejects.toMatchObject({code: 'missing'});
  online = true;
  expect((await engine.search('pending'))[0]?.id).toBe('pod-stays-pending');
});

test('parts that a newer index replaced ask for a reload', async () => {
  const newer = await buildPagefindIndex([question('other', 'Another bank')]);
  let host = inMemory(files);
  const engine = await loadEngine({read: (name) => host.read(name)});
  host = inMemory(newer);
  await expect(engine.search('pending')).rejects.toMatchObject({code: 'wrong-version'});
});

test('an engine that this page does not know asks for a reload', async () => {
  const text = new TextDecoder().decode(files.at(-1)?.bytes).replace('pagefind', 'later');
  const other = changed('manifest', () => new TextEncoder().encode(text));
  expect(await outcome(other)).toBe('SearchIndexError wrong-version');
});

test('the same records give the same files', async () => {
  const again = await buildPagefindIndex(structuredClone(bank), {synonyms: 'k8s, kubernetes\n'});
  const names = (list: readonly IndexFile[]) => list.map(({name}) => name).sort();
  expect(names(again)).toEqual(names(files));
});

test('an edit gives other names to what changes, so that browsers may keep files for ever', async () => {
  const edited = bank.map((record) =>
    record.id === 'hindi' ? {...record, answer: 'एक और प्रक्रिया'} : record,
  );
  const again = new Map((await buildPagefindIndex(edited)).map(({name, bytes}) => [name, bytes]));
  for (const {name, bytes} of await buildPagefindIndex(bank)) {
    const other = again.get(name);
    if (other && name !== 'manifest.json') expect(other, name).toEqual(bytes);
  }
});

test('few files are read for a search', async () => {
  const read: string[] = [];
  const memory = inMemory(files);
  const engine = await loadEngine({
    read: (name) => {
      read.push(role(name));
      return memory.read(name);
    },
  });
  const {total} = await engine.searchAll('pending');
  expect(read.filter((name) => name === 'card')).toHaveLength(total);
  // Words that are there need no list of all words.
  expect(read).not.toContain('words');
  read.length = 0;
  await engine.searchAll('pending');
  expect(read).toEqual([]);
});
