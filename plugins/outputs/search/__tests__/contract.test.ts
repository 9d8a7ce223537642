import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {beginChosenIndex} from '../build/choose-engine.ts';
import {buildIndex} from '../build/build-index.ts';
import {jsonLines} from '../hosted/export.ts';
import {push} from '../hosted/push.ts';
import {loadEngine} from '../load-engine.ts';
import type {SearchRecord} from '../record.ts';
import type {SearchEngine, TextRange} from '../search-engine.ts';
import {bank, inMemory, question, smallParts} from './fixtures.ts';
import {adminKey, searchKey, typesenseStub} from './typesense-stub.ts';

/* What the interface relies on, whichever engine runs behind it. */

const records: SearchRecord[] = [
  ...bank,
  question('evicted-pods', 'Why are pods evicted?', {
    level: 'beginner',
    answer: 'The node is short of memory or disk. A pod that stays small is kept longer.',
  }),
  question('long-answer', 'What is kept in etcd?', {
    level: 'advanced',
    answer: `${'Other text. '.repeat(100)}A snapshot restores the quorum. ${'More. '.repeat(100)}`,
  }),
  question('no-answer', 'Which admission plugins exist?', {topicId: 'linux', topic: 'Linux'}),
];
const synonyms = 'k8s, kubernetes\n';

interface Running {
  engine: SearchEngine;
  close: () => void;
}

const engines = {
  embedded: async (): Promise<Running> => ({
    engine: await loadEngine(inMemory(buildIndex(records, {synonyms}))),
    close: () => undefined,
  }),
  'embedded in parts': async (): Promise<Running> => ({
    engine: await loadEngine(inMemory(buildIndex(records, {synonyms, sizes: smallParts}))),
    close: () => undefined,
  }),
  typesense: async (): Promise<Running> => {
    const {host, close} = await typesenseStub(synonyms);
    await push([...jsonLines(records)].join(''), {host, alias: 'questions', key: adminKey});
    const hosted = {engine: 'typesense', host, collection: 'questions', key: searchKey} as const;
    return {
      engine: await loadEngine(inMemory(await (await beginChosenIndex(hosted, records))())),
      close,
    };
  },
};

const marked = (text = '', ranges: readonly TextRange[] = []) =>
  ranges.map(({start, end}) => text.slice(start, end));

describe.each(Object.entries(engines))('%s', (_, start) => {
  let engine: SearchEngine;
  let close: () => void;
  beforeAll(async () => {
    ({engine, close} = await start());
  }, 30_000);
  afterAll(() => {
    close();
  });
  const ids = async (query: string, options = {}) =>
    (await engine.search(query, options)).map(({id}) => id);

  test('a word of the title comes first, with all that is shown of it', async () => {
    const {results, total} = await engine.searchAll('pending');
    expect(total).toBe(1);
    const [first] = results;
    expect(first?.score).toBeGreaterThan(0);
    expect(first?.excerpt?.text).toContain('The scheduler finds no node.');
    expect({...first, score: 0, excerpt: null}).toEqual({
      score: 0,
      excerpt: null,
      kind: 'question',
      id: 'pod-stays-pending',
      title: 'Why does a pod stay in Pending?',
      titleRanges: [{start: 23, end: 30}],
      url: '/kubernetes/pods#pod-stays-pending',
      topic: 'Kubernetes',
      topicId: 'kubernetes',
      page: 'Troubleshooting',
      level: 'beginner',
      section: 'Scheduling',
      terms: ['pending'],
    });
  });

  test('excerpts come for those results that they are asked for', async () => {
    const all = await engine.search('pod', {limit: 30});
    const [first, second] = all.map(({id}) => id);
    expect(second).toBeDefined();
    const withExcerpts = async (excerpts: boolean | string[]) =>
      (await engine.search('pod', {limit: 30, excerpts}))
        .filter(({excerpt}) => excerpt !== null)
        .map(({id}) => id);
    expect(await withExcerpts(true)).toEqual(expect.arrayContaining([first, second]));
    expect(await withExcerpts([second ?? ''])).toEqual([second]);
    expect(await withExcerpts(false)).toEqual([]);
  });

  test('words of a title count more than those of an answer', async () => {
    expect((await ids('pod stay'))[0]).toBe('pod-stays-pending');
  });

  test('a word of the answer only is marked in the excerpt, exactly', async () => {
    const [first] = await engine.search('quorum');
    expect(first?.id).toBe('long-answer');
    expect(first?.titleRanges).toEqual([]);
    expect(marked(first?.excerpt?.text, first?.excerpt?.ranges)).toEqual(['quorum']);
    expect(first?.excerpt).toMatchObject({cutStart: true, cutEnd: true});
    expect(first?.terms).toContain('quorum');
  });

  test.each([
    ['a beginning', 'evict', 'evicted-pods'],
    ['another form', 'evicting', 'evicted-pods'],
    ['a misspelt word', 'pednign', 'pod-stays-pending'],
    ['a record without an answer', 'admission', 'no-answer'],
    ['a name with symbols', '--platform', 'build-for-other-platforms'],
    ['a letter with a symbol', 'c#', 'cpp-or-csharp'],
    ['a path', 'linux/arm64', 'build-for-other-platforms'],
    ['a reference', 'assigning', 'pod-stays-pending'],
    ['an id', 'pod-stays-pending', 'pod-stays-pending'],
    ['Greek', 'περιέκτης', 'ti-einai'],
    ['Greek without accents', 'διεργασια', 'ti-einai'],
    ['Chinese', '网络', '容器网络'],
    ['Hindi', 'कंटेनर', 'hindi'],
  ])('%s', async (_, query, id) => {
    expect((await ids(query))[0]).toBe(id);
  });

  test('a name finds what it stands for', async () => {
    expect(await ids('k8s pending')).toContain('pod-stays-pending');
  });

  test('kinds, topics, levels and the limit', async () => {
    expect(await ids('images', {kinds: ['page']})).toEqual(['page:images']);
    expect(await ids('platform', {topic: 'containers'})).toEqual(['build-for-other-platforms']);
    expect(await ids('pod', {level: 'advanced'})).not.toContain('evicted-pods');
    expect(await ids('pod', {limit: 1})).toHaveLength(1);
    expect(await ids('pod', {limit: 0})).toEqual([]);
  });

  test('counts leave out their own filter, and no other', async () => {
    const options = {topic: 'kubernetes', level: 'advanced', kinds: ['question'] as const};
    const {total, facets, results} = await engine.searchAll('credentials', options);
    expect(results.map(({id}) => id).sort()).toEqual([
      'give-a-workload-credentials',
      'roles-for-service-accounts',
    ]);
    expect(total).toBe(2);
    expect(facets).toEqual({topics: {kubernetes: 2}, levels: {advanced: 2}});
    const beginner = await engine.searchAll('credentials', {level: 'beginner'});
    expect(beginner).toMatchObject({
      results: [],
      total: 0,
      facets: {topics: {}, levels: {advanced: 2}},
    });
  });

  test('nothing for what is not there', async () => {
    for (const query of ['xylophone', 'qqqqzzzz', '', '   ', '…']) {
      expect(await engine.searchAll(query), query).toEqual({
        results: [],
        total: 0,
        facets: {topics: {}, levels: {}},
      });
    }
    expect(await engine.suggest('')).toEqual([]);
  });

  test.each([
    ['HTML', '<img src=x onerror=alert(1)> pending'],
    ['an entity', '&lt;b&gt; pending'],
    ['a regular expression', '(a+)+$ [z- pending'],
    ['quotes', '"pending"'],
    ['a filter', 'pending && topic:=[kubernetes]'],
  ])('%s is text', async (_, query) => {
    const [first] = await engine.search(query);
    expect(first?.id).toBe('pod-stays-pending');
    expect(marked(first?.title, first?.titleRanges)).toContain('Pending');
  });

  test.each(['a'.repeat(10_000), 'pod '.repeat(2500), '容'.repeat(10_000), '\ud83d \udc00 \0'])(
    'much text and broken text is answered (%#)',
    async (query) => {
      await expect(engine.searchAll(query)).resolves.toMatchObject({
        total: expect.any(Number) as number,
      });
      await expect(engine.suggest(query)).resolves.toBeInstanceOf(Array);
    },
  );
});
