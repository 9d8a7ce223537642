import {describe, expect, test} from 'vitest';
import {bank, engineOf, question} from './fixtures.ts';

const ids = async (query: string, options = {}, records = bank, synonyms = '') =>
  (await (await engineOf(records, {synonyms})).search(query, options)).map(({id}) => id);

describe('what is found', () => {
  test.each([
    ['pending', 'pod-stays-pending'],
    ['pend', 'pod-stays-pending'],
    ['pnding', 'pod-stays-pending'],
    ['pods pends', 'pod-stays-pending'],
    ['kubectl describe', 'pod-stays-pending'],
    ['toleration', 'pod-stays-pending'],
    ['assigning nodes', 'pod-stays-pending'],
    ['scheduling', 'pod-stays-pending'],
    ['pod-stays-pending', 'pod-stays-pending'],
    ['--platform', 'build-for-other-platforms'],
    ['linux/arm64', 'build-for-other-platforms'],
    ['architecture', 'build-for-other-platforms'],
    ['C++', 'cpp-or-csharp'],
    ['c#', 'cpp-or-csharp'],
    ['.NET', 'cpp-or-csharp'],
    ['容器', '容器网络'],
    ['网络', '容器网络'],
    ['命名空间', '容器网络'],
    ['器', '容器网络'],
    ['περιεκτης', 'ti-einai'],
    ['ΔΙΕΡΓΑΣΊΑ', 'ti-einai'],
    ['कंटेनर', 'hindi'],
    ['प्रक्रिया', 'hindi'],
  ])('%s', async (query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
  });

  test('acronyms both ways, as the bank itself explains them', async () => {
    const both = ['give-a-workload-credentials', 'roles-for-service-accounts'];
    expect((await ids('IRSA')).sort()).toEqual(both);
    expect((await ids('iam roles for service accounts')).sort()).toEqual(both);
  });

  test('names of the synonym list', async () => {
    const records = [question('a', 'What is k8s?'), question('b', 'What runs Kubernetes?')];
    const list = '# cluster\nk8s, kubernetes, kube\n';
    const apart = records.map((record) => ({...record, topic: 'T', page: 'P'}));
    expect((await ids('kubernetes', {}, apart, list)).sort()).toEqual(['a', 'b']);
    expect((await ids('k8s', {}, apart, list)).sort()).toEqual(['a', 'b']);
    expect(await ids('k8s', {}, apart)).toEqual(['a']);
  });

  test('aliases, and nothing for nothing', async () => {
    const records = [question('a', 'One', {aliases: ['crashloop']}), question('b', 'Two')];
    expect(await ids('crashloop', {}, records)).toEqual(['a']);
    expect(await ids('', {}, records)).toEqual([]);
    expect(await ids('zzzzqqqq', {}, records)).toEqual([]);
  });

  test('an empty bank', async () => {
    expect(await ids('pod', {}, [])).toEqual([]);
  });
});

describe('filters', () => {
  test('topic, level, kind and limit', async () => {
    expect(await ids('images', {topic: 'containers', kinds: ['question']})).toEqual([
      'build-for-other-platforms',
    ]);
    const advanced = await ids('credentials', {level: 'advanced'});
    expect(advanced.sort()).toEqual(['give-a-workload-credentials', 'roles-for-service-accounts']);
    expect(await ids('credentials', {level: 'beginner'})).toEqual([]);
    expect(await ids('credentials', {limit: 1})).toHaveLength(1);
    expect(await ids('credentials', {limit: 0})).toEqual([]);
  });

  test('counts leave out their own filter, and no other', async () => {
    const engine = await engineOf([
      question('a', 'Pod', {level: 'beginner'}),
      question('b', 'Pod two', {level: 'advanced'}),
      question('c', 'Pod three', {level: 'advanced', topicId: 'linux'}),
    ]);
    const {total, facets} = await engine.searchAll('pod', {topic: 'kubernetes', level: 'advanced'});
    expect(total).toBe(1);
    expect(facets).toEqual({
      topics: {kubernetes: 1, linux: 1},
      levels: {beginner: 1, advanced: 1},
    });
  });
});

describe('what is shown', () => {
  test('the found words of title and answer', async () => {
    const [first] = await (await engineOf()).search('describe pods');
    const marked = (text = '', ranges: {start: number; end: number}[] = []) =>
      ranges.map(({start, end}) => text.slice(start, end));
    expect(marked(first?.title, first?.titleRanges)).toEqual(['pod']);
    expect(marked(first?.excerpt?.text, first?.excerpt?.ranges)).toContain('describe');
  });

  test('the place of a long answer where the words are', async () => {
    const answer = `${'Filler text. '.repeat(400)}The needle is here. ${'More. '.repeat(200)}`;
    const [first] = await (await engineOf([question('a', 'Long', {answer})])).search('needle');
    expect(first?.excerpt?.text).toContain('needle');
    expect(first?.excerpt?.text.length).toBeLessThan(260);
    expect(first?.excerpt).toMatchObject({cutStart: true, cutEnd: true});
  });
});

test('suggestions', async () => {
  const engine = await engineOf();
  expect((await engine.suggest('shceduler nodde'))[0]).toBe('scheduler node');
  expect(await engine.suggest('scheduler')).toEqual([]);
  expect(await engine.suggest('')).toEqual([]);
});

describe('hostile queries', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '.*+?^${}()|[]\\',
    '(a+)+$',
    'a'.repeat(10_000),
    'pod '.repeat(2500),
    '-'.repeat(10_000),
    '容'.repeat(10_000),
    'x-'.repeat(5000),
    '\ud800 pod \udc00',
    '\ud83d'.repeat(500),
    '\u0000\u200b\ufeff\u202e',
    'e\u0301'.repeat(5000),
    '__proto__',
    'constructor prototype toString hasOwnProperty',
    'مرحبا بالعالم',
    'שלום',
    'สวัสดีชาวโลก',
    '👩‍👩‍👧‍👦 🏳️‍🌈',
    'ﷺ'.repeat(1000),
  ];

  test.each(hostile.map((query) => [query.slice(0, 30), query]))('%s', async (_, query) => {
    const engine = await engineOf();
    const started = performance.now();
    const results = await engine.search(query);
    await engine.suggest(query);
    expect(performance.now() - started).toBeLessThan(500);
    for (const {titleRanges, title} of results) {
      for (const {start, end} of titleRanges) {
        expect(start >= 0 && start < end && end <= title.length).toBe(true);
      }
    }
  });

  test('records that hold such texts are built, and found', async () => {
    const records = hostile.map((text, number) => question(`q${number}`, text, {answer: text}));
    const engine = await engineOf([...records, question('good', 'A good needle')]);
    expect((await engine.search('needle'))[0]?.id).toBe('good');
    expect((await engine.search('__proto__'))[0]?.title).toBe('__proto__');
    expect((await engine.search('constructor'))[0]?.title).toContain('constructor');
    // One record holds both words, the other one: the missing one is a property of any object.
    const pair = await engineOf([question('a', 'valueOf and more'), question('b', 'constructor')]);
    expect(await pair.search('constructor valueof')).toHaveLength(2);
  });
});
