import {beforeAll, describe, expect, test} from 'vitest';
import type {IndexFile} from '../build/build-index.ts';
import {loadEngine} from '../load-engine.ts';
import {buildPagefindIndex} from '../pagefind/build-pagefind.ts';
import type {SearchRecord} from '../record.ts';
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

async function ids(query: string, records: readonly SearchRecord[], synonyms = '') {
  const engine = await loadEngine(inMemory(await buildPagefindIndex(records, {synonyms})));
  return (await engine.search(query)).map(({id}) => id);
}

describe('the order is that of the embedded engine', () => {
  test('first the title that is about the word, not one that names something rarer', async () => {
    const records = [
      question('aside', 'Pods and zookeepers'),
      question('about', 'Pods and nodes'),
      ...Array.from({length: 8}, (_, number) => question(`x${number}`, `Nodes ${number}`)),
    ];
    expect((await ids('pods', records))[0]).toBe('about');
    expect((await ids('pods', [...records].reverse()))[0]).toBe('about');
  });

  test('a name that is spelt out is one thing, not its words here and there', async () => {
    const list = 'DLQ, dead letter queue\n';
    const records = [
      question('apart', 'Which letter names it?', {answer: 'Nobody reads a dead queue.'}),
      question('short', 'What is a DLQ for?'),
      question('spelt', 'Where do messages go that nobody could read?', {
        answer: 'Into a dead-letter queue.',
      }),
      ...bank,
    ];
    expect((await ids('dead letter queue', records, list))[0]).toBe('short');
    expect((await ids('dead letter queue', records))[0]).toBe('apart');
  });

  test('a title that spells the name out is about it', async () => {
    const records = [
      question('spelt', 'What is a dead letter queue?'),
      question('more', 'How does a DLQ differ from idempotent consumers?'),
    ];
    expect((await ids('DLQ', records, 'DLQ, dead letter queue\n'))[0]).toBe('spelt');
  });

  test('a part of a known name does not stand for other words', async () => {
    const records = [
      question('name', 'One', {answer: 'A read/write lock.'}),
      question('other', 'Two', {answer: 'Peruse it, pen in hand.'}),
      ...bank,
    ];
    expect(await ids('read/write', records, 'read, peruse\nwrite, pen\n')).toEqual(['name']);
  });

  test('names are found in one word and apart', async () => {
    const records = [
      question('apart', 'What is a load balancer?'),
      question('camel', 'Why CrashLoopBackOff?'),
      question('other', 'What is a load average?'),
    ];
    expect(await ids('loadbalancer', records)).toEqual(['apart']);
    expect(await ids('backoff', records)).toEqual(['camel']);
  });

  test('several forms of a word are no reason to come later', async () => {
    const records = [
      question('one', 'Scaling down', {answer: 'Nothing to add here, or only little.'}),
      question('forms', 'Scaling up', {answer: 'It scales, scaled and can scale.'}),
    ];
    expect((await ids('scaling', records))[0]).toBe('forms');
  });

  test.each(['#give-a-workload-credentials', 'https://example.org/q/give-a-workload-credentials/'])(
    'a pasted id finds its question first: %s',
    async (pasted) => {
      const other = question('other', 'Give a workload credentials', {answer: 'q example org'});
      expect((await ids(pasted, [other, ...bank]))[0]).toBe('give-a-workload-credentials');
    },
  );
});
