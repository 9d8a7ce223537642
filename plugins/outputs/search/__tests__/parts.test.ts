import {describe, expect, test} from 'vitest';
import {buildIndex, type BuildOptions, type IndexFile} from '../build/build-index.ts';
import type {Sizes} from '../build/sizes.ts';
import type {EmbeddedManifest} from '../engine/embedded-engine.ts';
import {loadEngine} from '../load-engine.ts';
import type {SearchRecord} from '../record.ts';
import type {SearchOptions} from '../search-engine.ts';
import {bank, inMemory, question, smallParts as small} from './fixtures.ts';

/* An index in one piece and one in many are searched by the same code, with the same answers. */

const whole: Sizes = {words: 1e6, postings: 1e6, heads: 1e6, ids: 1e6, text: 1e6, beside: 0};

/** Answers stand with their titles, but for long ones. */
const beside: Sizes = {...small, beside: 25};

/** Words of several scripts, of which each record has some: the same ones in each run. */
const vocabulary = [
  ...['pod', 'pods', 'node', 'nodes', 'network', 'networking', 'kube-proxy', 'kubeproxy', 'C++'],
  ...[
    'load balancer',
    'loadbalancer',
    'balancing',
    'CrashLoopBackOff',
    'back off',
    'exit code 137',
  ],
  ...[
    'IAM Roles for Service Accounts',
    'IRSA',
    '容器网络',
    '网络',
    'περιέκτης',
    'कंटेनर',
    '--platform',
  ],
  ...[
    'restart',
    'restarted',
    'policy',
    'policies',
    'scheduler',
    'schedule',
    '$PATH',
    '.NET',
    '😀 smile',
  ],
];

function manyRecords(count: number): SearchRecord[] {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const words = (most: number) =>
    Array.from({length: 1 + random(most)}, () => vocabulary[random(vocabulary.length)]).join(' ');
  const levels = ['beginner', 'advanced', null];
  return Array.from({length: count}, (_, number) =>
    question(`id-${number}`, `What is ${words(3)}?`, {
      answer: `${words(12)}. Number ${number % 9} of ${words(4)}.`,
      level: levels[random(3)] ?? null,
      topicId: number % 2 === 0 ? 'even' : 'odd',
      aliases: number % 11 === 0 ? [words(2)] : [],
    }),
  );
}

const records = [...bank, ...manyRecords(150)];
const synonyms = 'k8s, kubernetes\nIRSA, IAM Roles for Service Accounts\n';

const wrongBeginnings = vocabulary.map((word) => `x${word.slice(1)}`);

const queries = [
  ...vocabulary,
  ...vocabulary.map((word) => word.slice(0, Math.ceil(word.length / 2))),
  // One letter wrong: in the middle, and the first.
  ...vocabulary.map((word) => word.slice(0, 2) + word.slice(3)),
  ...wrongBeginnings,
  ...['network pod', 'pods restarting', 'k8s', 'iam roles for service accounts', 'kube proxy'],
  ...['loadbalancers', 'crashloop', 'elastic', 'xylophone', 'p', '', 'id-12', '#id-7', 'what is'],
];

/** As of a bank that has too many words to look through. */
const common = {all: 20, most: 40};

/** Of each kind. */
const some = queries.filter((_query, index) => index % 3 === 0);

const piecesOf = (options: BuildOptions) => ({
  one: inMemory(buildIndex(records, {synonyms, sizes: whole, ...options})),
  many: inMemory(buildIndex(records, {synonyms, sizes: small, ...options})),
  withAnswers: inMemory(buildIndex(records, {synonyms, sizes: beside, ...options})),
});

describe('in parts and whole', () => {
  test.each<[string, SearchOptions, BuildOptions, readonly string[]]>([
    ['everything', {}, {}, queries],
    ['what begins wrongly among many words', {}, {common}, wrongBeginnings],
    ['one topic', {topic: 'odd'}, {}, some],
    ['one level', {level: 'advanced', limit: 30}, {}, some],
    ['questions only', {kinds: ['question'], limit: 70, excerpts: false}, {}, some],
  ])(
    'the same answers for %s',
    async (_, options, building, asked) => {
      const pieces = piecesOf(building);
      const one = await loadEngine(pieces.one);
      const many = await loadEngine(pieces.many);
      const withAnswers = await loadEngine(pieces.withAnswers);
      for (const query of asked) {
        const expected = await one.searchAll(query, options);
        expect(await many.searchAll(query, options), query).toEqual(expected);
        expect(await withAnswers.searchAll(query, options), query).toEqual(expected);
        expect(await many.suggest(query), query).toEqual(await one.suggest(query));
        // What was fetched for others changes nothing.
        const fresh = await loadEngine(pieces.many);
        expect(await fresh.searchAll(query, options), query).toEqual(expected);
      }
    },
    60_000,
  );

  test('searches at the same time do not disturb each other', async () => {
    const pieces = piecesOf({});
    const apart = await loadEngine(pieces.many);
    const expected = [];
    for (const query of queries) expected.push(await apart.searchAll(query));
    const together = await loadEngine(pieces.many);
    expect(await Promise.all(queries.map((query) => together.searchAll(query)))).toEqual(expected);
  });
});

describe('what is fetched', () => {
  const files = buildIndex(records, {synonyms, sizes: small});
  const role = (name: string) => name.replace(/\..*/s, '');

  async function reading(of = files) {
    const read: string[] = [];
    const memory = inMemory(of);
    const engine = await loadEngine({
      read: (name) => {
        read.push(name);
        return memory.read(name);
      },
    });
    return {engine, read};
  }

  test('only what a query and its results need, and nothing twice', async () => {
    const {engine, read} = await reading();
    expect(read.map(role)).toEqual(['manifest', 'root']);
    await engine.searchAll('pending');
    const count = (one: string) => read.filter((name) => role(name) === one).length;
    expect([count('words'), count('postings'), count('heads'), count('text')]).toEqual([
      1, 1, 1, 1,
    ]);
    read.length = 0;
    await engine.searchAll('pending');
    expect(read).toEqual([]);
  });

  /** An engine, and what it read in each round to the host, which it waits for before another. */
  async function inRounds(of: readonly IndexFile[]) {
    const memory = inMemory(of);
    const rounds: string[][] = [];
    let isOpen = false;
    const engine = await loadEngine({
      async read(name) {
        if (!isOpen) rounds.push([]);
        isOpen = true;
        const kinds = rounds.at(-1);
        if (!kinds?.includes(role(name))) kinds?.push(role(name));
        await new Promise((resolve) => setTimeout(resolve, 5));
        isOpen = false;
        return memory.read(name);
      },
    });
    rounds.length = 0;
    return {engine, rounds};
  }

  test('titles of all results at once, and no file of answers where these are with them', async () => {
    const sizes = {...beside, postings: 1e6, beside: 1000};
    const {engine, rounds} = await inRounds(buildIndex(records, {sizes}));
    const results = await engine.search('network', {limit: 60});
    expect(results.length).toBeGreaterThan(30);
    expect(results.some(({excerpt}) => excerpt !== null)).toBe(true);
    expect(rounds).toEqual([['words', 'postings'], ['heads']]);
  });

  test('the postings of what was typed with the words that begin so, but of a letter', async () => {
    const {engine, rounds} = await inRounds(files);
    const roundsOf = async (query: string) => {
      rounds.length = 0;
      await engine.search(query, {limit: 0});
      return rounds;
    };
    expect(await roundsOf('pending')).toEqual([['words', 'postings'], ['heads']]);
    expect((await roundsOf('r'))[0]).toEqual(['words']);
    const {engine: small, rounds: ofSmall} = await inRounds(
      buildIndex(records, {synonyms, sizes: {...beside, words: 1e6}}),
    );
    await small.search('pending');
    expect(ofSmall[0]).toEqual(['words']);
  });

  test('where the postings of a word are can be told without the words', async () => {
    const titles = ['node', 'nodejs', 'nod', 'περιέκτης', 'περίοδος', '𝒳𝒴', '𝒳𝒵', 'ab1', 'ab2'];
    const words = titles.map((title, number) => question(`id-${number}`, title));
    const sizes = {...small, words: 2, postings: 1};
    for (const title of titles) {
      const {engine, rounds} = await inRounds(buildIndex(words, {sizes}));
      const [first] = await engine.search(`${title} `);
      expect(first?.title).toBe(title);
      expect(rounds, title).toEqual([['words', 'postings'], ['heads'], ['text']]);
    }
  });

  test('the answers of a long session once', async () => {
    const topics = ['a', 'b', 'c', 'd', 'e', 'f'];
    const session = topics.flatMap((topicId) =>
      Array.from({length: 250}, (_, number) =>
        question(`${topicId}-${number}`, 'Why?', {topicId, answer: `${topicId} ${number}`}),
      ),
    );
    const {engine, read} = await reading(buildIndex(session, {sizes: {...small, text: 1}}));
    const all = async () => {
      for (const topic of topics) await engine.search('why', {topic, limit: 250});
    };
    await all();
    expect(read.filter((name) => role(name) === 'text')).toHaveLength(session.length);
    read.length = 0;
    await all();
    expect(read).toEqual([]);
  });

  test('where words are many, one with a wrong first letter is looked for among the common ones', async () => {
    const {engine, read} = await reading(buildIndex(records, {synonyms, sizes: small, common}));
    const {results} = await engine.searchAll('xestart');
    expect(results[0]?.terms).toContain('restart');
    const parts = read.map(role);
    expect(parts.filter((part) => part === 'common')).toHaveLength(1);
    // The part that it would be in.
    expect(parts.filter((part) => part === 'words')).toHaveLength(1);

    const rare = await loadEngine(inMemory(buildIndex(records, {common: {all: 0, most: 1}})));
    expect((await rare.searchAll('xestart')).results).toEqual([]);
  });

  test('the manifest of a bank that fills no part has one of each, of another the root', () => {
    const firstOf = (some: typeof files) => {
      const {first} = JSON.parse(new TextDecoder().decode(some.at(-1)?.bytes)) as EmbeddedManifest;
      for (const [name, text] of Object.entries(first)) {
        expect(new Uint8Array(Buffer.from(text, 'base64'))).toEqual(
          some.find((file) => file.name === name)?.bytes,
        );
      }
      return Object.keys(first).map(role).sort();
    };
    expect(firstOf(buildIndex(bank.slice(0, 4)))).toEqual(['heads', 'postings', 'root', 'words']);
    expect(firstOf(files)).toEqual(['root']);
    // Of all letters: words that begin alike are in one part anyway.
    const title = (number: number) => `${String.fromCharCode(97 + (number % 26))}x${number}`;
    const some = (count: number) =>
      Array.from({length: count}, (_, number) => question(`id-${number}`, title(number)));
    expect(firstOf(buildIndex(some(3900)))).toContain('words');
    expect(firstOf(buildIndex(some(4001)))).not.toContain('words');
  });
});

describe.each(['words', 'postings', 'heads', 'ids'])('a part of the %s', (which) => {
  const files = buildIndex(records, {synonyms, sizes: small});
  const isOne = (name: string) => name.startsWith(`${which}.`);
  const query = '#pod-stays-pending';

  test('missing, and asked for again', async () => {
    const [all, without] = [inMemory(files), inMemory(files.filter(({name}) => !isOne(name)))];
    let online = false;
    const engine = await loadEngine({
      read: (name) => (online || name === 'manifest.json' ? all : without).read(name),
    });
    await expect(engine.search(query)).rejects.toMatchObject({code: 'missing'});
    online = true;
    expect((await engine.search(query))[0]?.id).toBe('pod-stays-pending');
  });

  test('cut off, altered, empty, or a page instead', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    for (const by of [
      (bytes: Uint8Array) => bytes.slice(0, -1),
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte)),
      () => new Uint8Array(),
      () => page,
    ]) {
      const changed = files.map((file) =>
        isOne(file.name) ? {...file, bytes: by(file.bytes)} : file,
      );
      const engine = await loadEngine(inMemory(changed));
      await expect(engine.search(query)).rejects.toMatchObject({code: 'damaged'});
    }
  });

  test('replaced by a newer index asks for a reload', async () => {
    const newer = buildIndex([question('other', 'Another bank')]);
    let host = inMemory(files);
    const engine = await loadEngine({read: (name) => host.read(name)});
    host = inMemory(newer);
    await expect(engine.search(query)).rejects.toMatchObject({code: 'wrong-version'});
  });
});

test('an edit gives other names to what changes, so that browsers may keep files for ever', () => {
  const edited = records.map((record) =>
    record.id === 'id-9' ? {...record, answer: 'Something else'} : record,
  );
  const before = new Map(buildIndex(records, {sizes: small}).map(({name, bytes}) => [name, bytes]));
  const after = buildIndex(edited, {sizes: small});
  let same = 0;
  for (const {name, bytes} of after) {
    const other = before.get(name);
    if (!other || name === 'manifest.json') continue;
    expect(other, name).toEqual(bytes);
    same++;
  }
  expect(same).toBeGreaterThan(after.length / 2);
});
