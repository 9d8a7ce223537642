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

  test.each(['データ', 'ﾃﾞｰﾀ', 'データ'.normalize('NFD')])(
    '%s, however kana are written',
    async (title) => {
      const records = [question('data', `${title}とは`), question('other', 'クエリー')];
      for (const query of ['データ', 'ﾃﾞｰﾀ', 'データ'.normalize('NFD'), 'デ', 'ータ']) {
        expect(await ids(query, {}, records), query).toEqual(['data']);
      }
    },
  );

  test.each([
    ['C++', ['memory', 'raii', 'calls']],
    ['C#', ['interop']],
    ['.net', ['setup']],
  ])('%s inside a longer name too', async (query, expected) => {
    const records = [
      question('memory', 'What is the C/C++ memory model?'),
      question('raii', 'What is RAII in C++?'),
      question('calls', 'How are C++-style calls made?'),
      question('interop', 'How do F#/C# work together?'),
      question('setup', 'How is Angular/.NET set up?'),
      ...bank.filter(({id}) => id !== 'cpp-or-csharp'),
    ];
    expect((await ids(query, {}, records)).sort()).toEqual(expected.sort());
  });

  test('a beginning of a word that thousands hold, not what is near it', async () => {
    const many = Array.from({length: 3100}, (_, number) =>
      question(`container-${number}`, `Container number ${number}`),
    );
    const found = await ids('cont', {}, [question('cost', 'What does it cost?'), ...many]);
    expect(found).toContain('container-0');
    expect(found).not.toContain('cost');
  });

  test('acronyms both ways, as the bank itself explains them', async () => {
    const both = ['give-a-workload-credentials', 'roles-for-service-accounts'];
    expect((await ids('IRSA')).sort()).toEqual(both);
    expect((await ids('iam roles for service accounts')).sort()).toEqual(both);
  });

  test('a name that is spelt out is one thing, not its words here and there', async () => {
    const list = 'DLQ, dead letter queue\n';
    const records = [
      question('apart', 'Which letter names the queue?', {answer: 'Nobody reads a dead queue.'}),
      question('short', 'What is a DLQ for?'),
      question('spelt', 'Where do messages go that nobody could read?', {
        answer: 'Into a dead-letter queue.',
      }),
      ...bank,
    ];
    expect(await ids('dead letter queue', {}, records, list)).toEqual(['short', 'spelt', 'apart']);
    expect((await ids('DLQ', {}, records, list)).sort()).toEqual(['short', 'spelt']);
    expect((await ids('dead letter queue', {}, records))[0]).toBe('apart');
  });

  test('a title that spells the name out is about it', async () => {
    const list = 'DLQ, dead letter queue\n';
    const records = [
      question('spelt', 'What is a dead letter queue?'),
      question('more', 'How does a DLQ differ from idempotent consumers?'),
    ];
    expect((await ids('DLQ', {}, records, list))[0]).toBe('spelt');
  });

  test('names of the synonym list', async () => {
    const records = [question('a', 'What is k8s?'), question('b', 'What runs Kubernetes?')];
    const list = '# cluster\nk8s, kubernetes, kube\n';
    const apart = records.map((record) => ({...record, topic: 'T', page: 'P'}));
    expect((await ids('kubernetes', {}, apart, list)).sort()).toEqual(['a', 'b']);
    expect((await ids('k8s', {}, apart, list)).sort()).toEqual(['a', 'b']);
    expect(await ids('k8s', {}, apart)).toEqual(['a']);
  });

  test.each([
    ['PDB, pod disruption budget', 'a phrase that begins with another name'],
    ['pod disruption budget, PDB', 'the same, the other way round'],
    ['PDB，pod disruption budget', 'a comma of another script'],
    ['pod disruption budget、PDB', 'another one'],
  ])('a group of its own: %s (%s)', async (line) => {
    const records = [
      question('pod', 'What is a pod?', {topic: 'T', page: 'P'}),
      question('capsule', 'What is a capsule?', {topic: 'T', page: 'P'}),
      question('short', 'What is a PDB?', {topic: 'T', page: 'P'}),
      question('long', 'What limits evictions?', {
        topic: 'T',
        page: 'P',
        answer: 'A pod disruption budget.',
      }),
    ];
    const list = `pod, capsule\n${line}\n`;
    expect((await ids('PDB', {}, records, list)).sort()).toEqual(['long', 'short']);
    expect((await ids('capsule', {}, records, list)).sort()).toEqual(['capsule', 'long', 'pod']);
  });

  test.each([
    ['ロードバランサー', 'ロードバランサーとは何ですか', 'ローカルとは何ですか'],
    ['ロードバランサー', 'ELBの前のロードバランサー', 'クローラーとは'],
    ['ロード バランサー', 'ロード バランサーとは', 'ローカル'],
    ['AWS负载均衡', 'AWS负载均衡是什么', 'AWS是什么'],
    ['load_balancer|lb', 'What is load_balancer|lb?', 'What is load_balancer?'],
  ])('a name that is no one word, as a whole: %s in %s', async (long, title, other) => {
    const list = `ELB, ${long}\n`;
    const records = [
      question('long', title),
      question('other', other),
      question('short', 'What is an ELB?'),
    ];
    expect((await ids('ELB', {}, records, list)).sort()).toEqual(['long', 'short']);
    expect(await ids(long, {}, records, list)).toContain('short');
  });

  test('a name with symbols both ways, in a large bank too', async () => {
    const records = [
      ...Array.from({length: 100}, (_, number) => question(`x${number}`, `Filler ${number}`)),
      ...[1, 2, 3, 4, 5].map((number) => question(`short-${number}`, 'What is CI/CD?')),
      ...[1, 2, 3].map((number) => question(`long-${number}`, 'What is continuous delivery?')),
      question('apart', 'What are CI and CD?'),
    ];
    const list = 'CI/CD, continuous delivery\n';
    const named = records.map(({id}) => id).filter((id) => /^(?:long|short)/.test(id));
    expect((await ids('continuous delivery', {}, records, list)).sort()).toEqual(named.sort());
    expect((await ids('ci/cd', {}, records, list)).sort()).toEqual(['apart', ...named]);
  });

  test('aliases, and nothing for nothing', async () => {
    const records = [question('a', 'One', {aliases: ['crashloop']}), question('b', 'Two')];
    expect(await ids('crashloop', {}, records)).toEqual(['a']);
    expect(await ids('', {}, records)).toEqual([]);
    expect(await ids('zzzzqqqq', {}, records)).toEqual([]);
  });

  test.each([
    'roles-for-service-accounts',
    '#roles-for-service-accounts',
    '/q/roles-for-service-accounts/',
    'q/roles-for-service-accounts',
    'https://example.org/bank/q/roles-for-service-accounts/',
    'https://example.org/bank/q/roles-for-service-accounts/?utm_source=chat',
    'https://example.org/aws/iam/#roles-for-service-accounts',
    'https://example.org/aws/iam/?q=roles/#roles-for-service-accounts',
    ' Roles-For-Service-Accounts ',
  ])('a pasted id finds its question first: %s', async (pasted) => {
    // Another question says each of these words, and nothing else.
    const other = question('other', 'Roles for service accounts', {answer: 'bank q aws iam'});
    expect((await ids(pasted, {}, [other, ...bank]))[0]).toBe('roles-for-service-accounts');
  });

  test.each([
    ['容器网络', encodeURI('https://example.org/q/容器网络/')],
    ['容器网络', encodeURI('https://example.org/networks/#容器网络')],
    ['网'.repeat(66), encodeURI(`https://example.org/q/${'网'.repeat(66)}/`)],
    ['100%-cpu', '100%-CPU'],
  ])('the id %s as an address escapes it', async (id, pasted) => {
    expect((await ids(pasted, {}, [question(id, 'One'), ...bank]))[0]).toBe(id);
  });

  test('an alias is as good as a title, in any form', async () => {
    const records = [
      question('answer', 'One', {answer: 'crashloop crashloop'}),
      question('alias', 'Two', {aliases: ['crashloop', 'restart backoff']}),
    ];
    expect(await ids('crashloop', {}, records)).toEqual(['alias', 'answer']);
    expect((await ids('restarts backoffs', {}, records))[0]).toBe('alias');
    expect((await ids('bakcoff', {}, records))[0]).toBe('alias');
  });

  test.each([
    ['--platform', 'docker buildx build --platform linux/arm64 .'],
    ['C++', 'It is written in C++.'],
    ['kubectl apply', 'Run kubectl apply -f deployment.yaml then.'],
    ['k8s', 'Many write k8s for short.'],
    ['.tfstate', 'Never commit a .tfstate file.'],
    ['$?', 'echo $? prints the exit code.'],
    ['2>&1', 'make > log 2>&1'],
    ['/etc/hosts', 'It reads /etc/hosts first.'],
    ['0.0.0.0/0', 'A route to 0.0.0.0/0 is the default.'],
    ['s3://', 'aws s3 cp file s3://bucket/key'],
    [':latest', 'nginx:latest moves.'],
    ['kill -s', 'kill -s HUP 1'],
  ])('%s is found where it stands', async (query, answer) => {
    // The others hold its letters and numbers apart, as names with symbols are more than these.
    const apart = 'platform c kubectl kill tfstate 2 1 0 etc hosts apply it -s';
    const records = [question('a', 'One', {answer: apart}), question('b', 'Two', {answer})];
    expect((await ids(query, {}, records))[0]).toBe('b');
  });

  test('a part of a known name does not stand for other words', async () => {
    const records = [
      question('a', 'Reading and writing'),
      question('b', 'Two', {answer: 'A read/write lock.'}),
    ];
    expect(await ids('read/write', {}, records)).toEqual(['b']);
    expect(await ids('read write', {}, records)).toEqual(['a', 'b']);
  });

  test.each([
    ['loadbalancer', 'What does a load balancer do?', 'load balancer'],
    ['loadbalancers', 'What does a load-balancer do?', 'load-balancer'],
    ['loadbal', 'What does a load balancer do?', 'load balancer'],
    ['backoff', 'A pod shows CrashLoopBackOff. Why?', 'BackOff'],
    ['crashloop ', 'A pod shows CrashLoopBackOff. Why?', 'CrashLoop'],
    ['getelementbyid', 'What does document.getElementById return?', 'getElementById'],
    ['elementbyid', 'What does document.getElementById return?', 'ElementById'],
    ['uselockfile', 'What is use_lockfile for?', 'use_lockfile'],
    ['balancing', 'What is elasticloadbalancing?', 'elasticloadbalancing'],
  ])('%s, which a text writes otherwise', async (query, title, marked) => {
    const records = [question('a', title), question('b', 'Two', {answer: 'Load, then wait.'})];
    const [first] = await (await engineOf(records)).search(query);
    expect(first?.id).toBe('a');
    const [range] = first?.titleRanges ?? [];
    const last = first?.titleRanges.at(-1);
    expect(title.slice(range?.start, last?.end)).toBe(marked);
  });

  test('a word in one and apart is found both ways, wherever the bank writes it how', async () => {
    const records = [
      question('one', 'What is a Service of type LoadBalancer?'),
      question('apart', 'What is a load balancer?'),
      question('answer', 'Where do requests go?', {answer: 'To the load balancer first.'}),
      question('neither', 'What is a load average?'),
    ];
    expect((await ids('loadbalancer', {}, records)).sort()).toEqual(['answer', 'apart', 'one']);
    expect((await ids('load balancer', {}, records)).slice(0, 3).sort()).toEqual([
      'answer',
      'apart',
      'one',
    ]);
  });

  test('a word with one letter wrong is not taken apart', async () => {
    const records = [question('a', 'A full state'), question('b', 'A stateful service')];
    expect(await ids('statefull', {}, records)).toEqual(['b']);
  });

  test('another number is not a spelling of the one that was typed', async () => {
    const records = [
      question('a', 'What is exit code 127?'),
      question('b', 'Why is a process killed?', {answer: 'Its exit code is 137.'}),
    ];
    expect(await ids('137', {}, records)).toEqual(['b']);
    expect(await ids('147', {}, records)).toEqual([]);
  });

  test('an empty bank', async () => {
    expect(await ids('pod', {}, [])).toEqual([]);
  });
});

describe('the order of what is found', () => {
  test('first the title that is about the word, not one that names something rarer', async () => {
    const records = [
      question('aside', 'Pods and zookeepers'),
      question('about', 'Pods and nodes'),
      ...Array.from({length: 8}, (_, number) => question(`x${number}`, `Nodes ${number}`)),
    ];
    expect((await ids('pods', {}, records))[0]).toBe('about');
  });

  test('a number says what a query is about', async () => {
    const records = [
      question('codes', 'What is an exit code?', {answer: 'Exit code 0 is success.'}),
      question('other', 'Which exit code does a script give?', {
        answer: 'An exit code of its own.',
      }),
      question('killed', 'A container was killed. Why?', {
        answer: 'The kernel ended it: 137. Nobody asked for its exit, nor changed its code.',
      }),
      ...Array.from({length: 8}, (_, number) => question(`x${number}`, `Code of exit ${number}`)),
    ];
    expect((await ids('exit code 137', {}, records))[0]).toBe('killed');
  });

  test('one word is meant as typed; among others another form is as good', async () => {
    const records = [
      question('typed', 'Consideration', {answer: 'Regions are far apart.'}),
      question('form', 'Considerations for regions'),
    ];
    expect(await ids('consideration', {}, records)).toEqual(['typed', 'form']);
    expect((await ids('consideration regions', {}, records))[0]).toBe('form');
    const answer = [
      question('answer', 'One', {answer: 'Under consideration.'}),
      ...records.slice(1),
    ];
    expect((await ids('consideration', {}, answer))[0]).toBe('answer');
  });

  test('one known word before longer words that begin so', async () => {
    const records = [
      question('longer', 'What is a marketplace?'),
      question('typed', 'One', {answer: 'Put a mark on it.'}),
    ];
    expect(await ids('mark', {}, records)).toEqual(['typed', 'longer']);
    expect((await ids('market', {}, records))[0]).toBe('longer');
  });

  test.each([
    ['spoting', 'Spot instances'],
    ['withining', 'Within a namespace'],
    ['podses', 'Pods'],
    ['datreeing', 'Datree'],
  ])('an ending too many: %s', async (query, title) => {
    const records = [question('near', 'Setting posting widening potential'), question('a', title)];
    expect((await ids(query, {}, records))[0]).toBe('a');
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

const marked = (text = '', ranges: readonly {start: number; end: number}[] = []) =>
  ranges.map(({start, end}) => text.slice(start, end));

describe('what is shown', () => {
  test('the found words of title and answer', async () => {
    const [first] = await (await engineOf()).search('describe pods');
    expect(marked(first?.title, first?.titleRanges)).toEqual(['pod']);
    expect(marked(first?.excerpt?.text, first?.excerpt?.ranges)).toContain('describe');
  });

  test.each([
    ['数据库', '数据库和缓存有什么区别？', ['数据库']],
    ['容器', '容器网络如何工作？', ['容器']],
    ['库', '数据库和缓存', ['库']],
    ['コンテナ', 'コンテナとは何ですか', ['コンテナ']],
    ['ฐานข้อมูล', 'ฐานข้อมูลคืออะไร', ['ฐานข้อมูล']],
  ])('%s is marked, and not what stands behind it', async (query, title, expected) => {
    const [first] = await (await engineOf([question('a', title)])).search(query);
    expect(marked(first?.title, first?.titleRanges)).toEqual(expected);
  });

  test('the place of a long answer where the words are', async () => {
    const answer = `${'Filler text. '.repeat(400)}The needle is here. ${'More. '.repeat(200)}`;
    const [first] = await (await engineOf([question('a', 'Long', {answer})])).search('needle');
    expect(first?.excerpt?.text).toMatch(/^The needle is here\. More\./);
    expect(first?.excerpt?.text.length).toBeLessThan(260);
    expect(first?.excerpt).toMatchObject({cutStart: true, cutEnd: true});
  });

  const answer = [
    'The lease is taken by one client. Others wait, e.g. for a minute.',
    'Kind · What it holds · Until',
    'Table lease · one client, one table · the renewal',
    '\tlock "lease" { client = "one", table = true }',
    '\tlease --window 5',
    'A client that dies keeps its table until the renewal is due.',
  ].join('\n');
  const references = ['Lease, client, table, renewal: a reference', 'The quorum book'];
  const record = question('a', 'What is a lease?', {answer, references});

  test.each([
    ['the short answer first', 'lease', 'The lease is taken by one client. Others wait,'],
    ['the sentence that holds it', 'wait', 'Others wait, e.g. for a minute.'],
    ['one that says more', 'client dies renewal', 'A client that dies keeps its table'],
    ['a row, its cells apart', 'holds', 'Kind · What it holds · Until'],
    ['a line of code without braces', 'window', 'lease --window 5'],
    ['no braces, but the short answer', 'true', 'The lease is taken by one client.'],
    ['never a reference, but the short answer', 'quorum', 'The lease is taken by one client.'],
  ])('%s', async (_, query, expected) => {
    const [first] = await (await engineOf([record])).search(query);
    expect(first?.excerpt?.text.slice(0, expected.length)).toBe(expected);
    expect(first?.excerpt?.text).not.toMatch(/[{}\n\t\f]/);
  });

  test('nothing of an answer that is only references', async () => {
    const records = [question('a', 'What is a lease?', {references: ['The lease book']})];
    const [first] = await (await engineOf(records)).search('lease');
    expect(first?.excerpt).toBeNull();
  });

  test('of a very long sentence, the part with the word', async () => {
    const long = `It ${'goes on and on, '.repeat(40)}to the needle, ${'and on, '.repeat(40)}at last.`;
    const [first] = await (
      await engineOf([question('a', 'Long', {answer: long})])
    ).search('needle');
    expect(marked(first?.excerpt?.text, first?.excerpt?.ranges)).toEqual(['needle']);
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
