import {expect, test} from 'vitest';
import {terms} from '../text/analyze.ts';
import {tokenize} from '../text/tokenize.ts';

const cases: [string, string[]][] = [
  ['--platform', ['--platform', 'platform']],
  ['kill -s', ['kill', '-s', 'kill -s']],
  ['the -s of kill', ['the', '-s', 'of', 'kill']],
  ['C++ and C#, or C', ['c++', 'and', 'c#', 'or', 'c']],
  ['the .NET runtime', ['the', '.net', 'net', 'runtime']],
  ['F#/C#', ['f#/c#', 'f#', 'c#']],
  ['Java/C++', ['java/c++', 'java', 'c++']],
  ['Angular/.NET', ['angular/.net', 'angular', 'net', '.net']],
  ['C#&VB', ['c#&vb', 'vb', 'c#']],
  ['C++-style', ['c++-style', 'style', 'c++']],
  ['-v/--volume', ['-v/--volume', 'volume', '-v', '--volume']],
  ['kubectl apply', ['kubectl', 'apply']],
  ['k8s', ['k8s']],
  ['artifacts/outputs', ['artifacts/outputs', 'artifacts', 'outputs']],
  ['if/else', ['if/else', 'if', 'else']],
  ['node.js', ['node.js', 'node', 'js']],
  ['10.0.0.0/8', ['10.0.0.0/8', '10']],
  ['camelCase', ['camelcase', 'camel', 'case']],
  ['HTTPServer', ['httpserver', 'http', 'server']],
  ['AMIs', ['amis']],
  ['snake_case', ['snake_case', 'snake', 'case']],
  ['kebab-case', ['kebab-case', 'kebab', 'case']],
  ['/etc/hosts', ['etc/hosts', 'etc', 'hosts']],
  ['pipe()', ['pipe()', 'pipe']],
  ['f(a, b)', ['f', 'a', 'b']],
  ['0.0.0.0/0', ['0.0.0.0/0']],
  ['make 2>&1; echo $?', ['make', '2', '1', 'echo', '2>&1', '$?']],
  ['true && false', ['true', 'false', '&&']],
  ["what's here, don't", ['what', 'here', 'dont']],
  ["l'encapsulation", ['encapsulation', 'lencapsulation']],
  ['L’API dell’algoritmo', ['api', 'algoritmo', 'lapi', 'dellalgoritmo']],
  ["qu'est-ce, jusqu'ici", ['est-ce', 'est', 'ce', 'ici', 'quest-ce', 'jusquici']],
  ["aujourd'hui, don't, C's, O'Reilly", ['aujourdhui', 'dont', 'c', 'oreilly']],
  ['Café ﬁne', ['cafe', 'fine']],
  ['Maß MAẞ nœud Æther Øre', ['mass', 'mass', 'noeud', 'aether', 'ore']],
  ['łódź đa þing Ħal', ['lodz', 'da', 'thing', 'hal']],
  ['שָׁלוֹם المُتَغَيِّر', ['שלום', 'المتغير']],
  ['أمن', ['أمن']],
  ['☁️AWS basics☁️ ⚠️', ['aws', 'basics']],
  ['1️⃣ C++☁️', ['1', 'c++']],
  ['SINIF sınıf İstemci istemci', ['sinif', 'sinif', 'istemci', 'istemci']],
  ['Περιέκτης', ['περιεκτησ']],
  ['कंटेनर क्या है', ['कंटेनर', 'क्या', 'है']],
  ['容器网络', ['容器', '器网', '网络', '络']],
  ['データ', ['デー', 'ータ', 'タ']],
  ['ﾃﾞｰﾀ', ['デー', 'ータ', 'タ']],
  ['データ'.normalize('NFD'), ['デー', 'ータ', 'タ']],
  ['น้ำ', ['น้', '้ํ', 'ํา', 'า']],
  ['น้ำ'.normalize('NFKC'), ['น้', '้ํ', 'ํา', 'า']],
  ['Docker容器', ['docker', '容器', '器']],
  ['', []],
  ['... -- !', []],
];

test.each(cases)('%s', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('places are those of the text, whatever folding does to its length', () => {
  const text = '“Café-ﬁne” 容器 ﾃﾞｰﾀ eBPF';
  for (const {start, end, parts} of tokenize(text)) {
    expect(text.slice(start, end).trim()).not.toBe('');
    for (const part of parts) expect(part.start >= start && part.end <= end).toBe(true);
  }
  const [first] = tokenize(text);
  expect(text.slice(first?.start, first?.end)).toBe('Café-ﬁne');
  const kana = tokenize(text).flatMap(({parts}) => parts.filter(({term}) => /[ァ-ー]/.test(term)));
  expect(kana.map(({start, end}) => text.slice(start, end))).toEqual(['ﾃﾞｰ', 'ｰﾀ', 'ﾀ']);
});

test('data that nobody types is not indexed', () => {
  expect(terms('a'.repeat(64))).toEqual([]);
  expect(terms('https://a.example/b').some((term) => term.includes('://'))).toBe(false);
});

test.each(['-', 'a', '-a', '(', '\ud800', 'a.', "'", '容', '/', '☁️'])(
  'long runs of %s take no time',
  (piece) => {
    const started = performance.now();
    tokenize(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  },
);
