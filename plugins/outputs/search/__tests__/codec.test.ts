import MiniSearch from 'minisearch';
import {expect, test} from 'vitest';
import {indexedRecords} from '../build/indexed-record.ts';
import {ByteReader, ByteWriter} from '../format/bytes.ts';
import {miniSearchOptions, type IndexedRecord} from '../format/minisearch-options.ts';
import {decodeRecords, encodeRecords} from '../format/records-file.ts';
import {decodeTerms, encodeTerms} from '../format/terms-file.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import {bank, question} from './fixtures.ts';

function indexOf(records: readonly IndexedRecord[]): MiniSearch<IndexedRecord> {
  const miniSearch = new MiniSearch<IndexedRecord>(miniSearchOptions);
  miniSearch.addAll(records);
  return miniSearch;
}

test('a decoded index answers as MiniSearch itself does', () => {
  const finder = new PhraseFinder([]);
  const original = indexOf(indexedRecords(bank, finder));
  const decoded = decodeTerms(encodeTerms(original.toJSON()));
  expect(decoded.terms).toEqual(
    original
      .toJSON()
      .index.map(([term]) => term)
      .sort(),
  );
  for (const query of [...decoded.terms, 'pod\nnode', 'nothing']) {
    for (const options of [
      {},
      {prefix: true},
      {boost: {title: 3}},
      {combineWith: 'AND'} as const,
    ]) {
      const byId = (one: MiniSearch<IndexedRecord>) =>
        one.search(query, options).sort((a, b) => (a.id as number) - (b.id as number));
      const expected = byId(original);
      const found = byId(decoded.miniSearch);
      expect(found.map(({id}) => id as number)).toEqual(expected.map(({id}) => id as number));
      found.forEach(({score, match}, index) => {
        expect(score).toBeCloseTo(expected[index]?.score ?? 0, 10);
        expect(match).toEqual(expected[index]?.match);
      });
    }
  }
});

test('repeated words, large numbers and characters beyond the first plane survive', () => {
  const records = Array.from({length: 400}, (_, id) => ({
    id,
    title: ['x', ...(id % 130 === 0 ? ['rare', 'rare', '😀a', '😁a'] : [])],
    also: [],
    place: [],
    answer: Array.from({length: id % 7 === 0 ? 300 : 1}, () => 'often'),
  }));
  const original = indexOf(records).toJSON();
  const decoded = decodeTerms(encodeTerms(original)).miniSearch.toJSON();
  const sorted = (index: typeof original.index) => [...index].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(decoded.index)).toEqual(sorted(original.index));
  expect(decoded.averageFieldLength).toEqual(original.averageFieldLength);
});

test('no records at all', () => {
  const {miniSearch, terms} = decodeTerms(encodeTerms(indexOf([]).toJSON()));
  expect(terms).toEqual([]);
  expect(miniSearch.search('a')).toEqual([]);
});

test('heads of records come back as they were', () => {
  const odd = [
    ...bank,
    question('+plus', 'Plus'),
    question('<1|odd', '<1|odd'),
    question('', ''),
    question('kubernetes-why-does-a-p', 'Why does a pod stay?', {url: '/elsewhere'}),
    question('why-does', 'Why does a pod stay?', {url: 'https://x.example/?a#why-does', level: ''}),
    question('why-does-a-pod-stay-2', 'Why does a pod stay?'),
    question('no-anchor', 'No page', {url: '#no-anchor'}),
  ];
  const content = {
    heads: odd,
    shards: [
      {first: 0, checksum: 2 ** 32 - 1},
      {first: 9, checksum: 0},
    ],
    synonyms: [{words: ['irsa'], phrases: [['iam', 'role']]}],
  };
  const decoded = decodeRecords(encodeRecords(content));
  expect(decoded.shards).toEqual(content.shards);
  expect(decoded.synonyms).toEqual(content.synonyms);
  decoded.heads.forEach((head, number) => {
    expect(odd[number]).toMatchObject(head);
  });
});

test('numbers up to 2^53 and a refusal to read past the end', () => {
  const writer = new ByteWriter();
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER];
  for (const number of numbers) writer.varint(number);
  const reader = new ByteReader(writer.bytes);
  expect(numbers.map(() => reader.varint())).toEqual(numbers);
  expect(() => reader.byte()).toThrow(RangeError);
});
