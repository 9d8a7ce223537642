import MiniSearch from 'minisearch';
import {expect, test} from 'vitest';
import {indexedRecords} from '../build/indexed-record.ts';
import {invert} from '../build/invert.ts';
import {matchOf, Scorer} from '../engine/score.ts';
import {ByteReader, ByteWriter} from '../format/bytes.ts';
import {FIELDS, type Field, type IndexedRecord} from '../format/fields.ts';
import {decodeHeads, encodeHeads} from '../format/heads-file.ts';
import {decodeIds, encodeIds, hashOfId} from '../format/ids-file.ts';
import {decodePostings, PostingsWriter} from '../format/postings-file.ts';
import {decodeRoot, encodeRoot, facetsOfRecords} from '../format/root-file.ts';
import {decodeWords, encodeWords} from '../format/words-file.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import {bank, question} from './fixtures.ts';

/** The terms and postings of records, after they were files. */
function stored(records: readonly IndexedRecord[]) {
  const {terms, lengths} = invert(records);
  const writer = new PostingsWriter(lengths);
  for (const {fields} of terms) writer.add(fields);
  return {
    words: decodeWords(encodeWords(terms)),
    postings: decodePostings(writer.bytes, records.length),
    lengths,
  };
}

test('the first pass scores as MiniSearch does', () => {
  const records = indexedRecords(bank, new PhraseFinder([]));
  const miniSearch = new MiniSearch<IndexedRecord & {id: number}>({
    fields: [...FIELDS],
    extractField: (record, field) => (field === 'id' ? record.id : record[field as Field]),
    stringifyField: (list: unknown) => (list as readonly string[]).join('\n'),
    tokenize: (text) => (text ? text.split('\n') : []),
    processTerm: (term) => term,
  });
  miniSearch.addAll(records.map((record, id) => ({...record, id})));
  const {words, postings, lengths} = stored(records);
  const boost = {title: 3, also: 3, place: 0.6, answer: 1};
  const scorer = new Scorer(
    lengths.map(({mean}) => mean),
    records.length,
    boost,
  );
  const numbers = new Map(words.terms.map((term, number) => [term, number]));
  for (const query of [...words.terms, 'pod\nnode', 'kubernetes\npod\ncredentials']) {
    const searched = query.split('\n').map((term) => ({
      term,
      weight: 1,
      postings: postings[numbers.get(term) ?? -1] ?? [],
    }));
    const expected = miniSearch.search(query, {boost});
    const found = scorer.find(searched);
    expect(found.toSorted((a, b) => a - b)).toEqual(
      expected.map(({id}) => id as number).sort((a, b) => a - b),
    );
    for (const {id, score, match} of expected) {
      expect(scorer.scoreOf(id as number)).toBeCloseTo(score, 10);
      expect(Object.fromEntries(matchOf(id as number, searched))).toEqual(match);
    }
  }
});

test('repeated words, large numbers and characters beyond the first plane survive', () => {
  const records = Array.from({length: 400}, (_, id) => ({
    title: ['x', ...(id % 130 === 0 ? ['rare', 'rare', '😀a', '😁a'] : [])],
    also: [],
    place: [],
    answer: Array.from({length: id % 7 === 0 ? 300 : 1}, () => 'often'),
  }));
  const {words, postings} = stored(records);
  expect(words.terms).toEqual(['often', 'rare', 'x', '😀a', '😁a']);
  expect([...words.frequencies]).toEqual([400, 4, 400, 4, 4]);
  const [often, rare] = postings;
  expect(often?.[3]?.records).toHaveLength(400);
  // Beyond so many, one more says nothing.
  expect([...(often?.[3]?.repeats ?? [])].slice(0, 8)).toEqual([255, 1, 1, 1, 1, 1, 1, 255]);
  expect([...(rare?.[0]?.records ?? [])]).toEqual([0, 130, 260, 390]);
  expect([...(rare?.[0]?.repeats ?? [])]).toEqual([2, 2, 2, 2]);
  expect(rare?.[3]).toBeUndefined();
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
  const apart = odd.map((head, number) => ({
    head,
    frequencies: [1, 2 ** number],
    text: {checksum: 2 ** 32 - 1 - Math.floor(number / 3), place: number % 3},
  }));
  const beside = apart.map((entry) => ({...entry, text: entry.head.answer}));
  for (const entries of [apart, beside]) {
    const decoded = decodeHeads(encodeHeads(entries), odd);
    expect(decoded).toHaveLength(odd.length);
    decoded.forEach(({head, frequencies, text}, number) => {
      expect(odd[number]).toMatchObject(head);
      expect(frequencies).toEqual(entries[number]?.frequencies);
      expect(text).toEqual(entries[number]?.text);
    });
  }
});

test('records with the same facets share them', () => {
  const {facets, facetsOf} = facetsOfRecords(bank);
  expect(facets.length).toBeLessThan(bank.length);
  bank.forEach((record, number) => {
    expect(record).toMatchObject(facets[facetsOf[number] ?? -1] ?? {kind: 'none'});
  });
});

test('the root comes back as it was', () => {
  const part = {count: 300, checksum: 2 ** 32 - 1};
  const root = {
    ...facetsOfRecords(bank),
    meanLengths: FIELDS.map((_, field) => field / 3),
    synonyms: [{words: ['irsa'], phrases: [['iam', 'role']]}],
    words: [
      {...part, initial: 0x24},
      {...part, initial: 0xd83d},
    ],
    postings: [
      {...part, begin: '!'},
      {count: 1, checksum: 0, begin: 'k😀'},
    ],
    heads: [part],
    ids: [0, 2 ** 31],
    common: null,
  };
  expect(decodeRoot(encodeRoot(root))).toEqual(root);
  const large = {...root, common: 2 ** 32 - 1};
  expect(decodeRoot(encodeRoot(large))).toEqual(large);
});

test('ids are looked up whatever their case', () => {
  const hashes = ['Réseau', 'pod'].map((id) => hashOfId(id)).sort((a, b) => a - b);
  const ids = decodeIds(encodeIds(hashes.map((hash, number) => [hash, number])));
  expect(ids.get(hashOfId('RÉSEAU'))).toBe(hashes.indexOf(hashOfId('réseau')));
  expect(ids.get(hashOfId('other'))).toBeUndefined();
});

test('numbers up to 2^53 and a refusal to read past the end', () => {
  const writer = new ByteWriter();
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER];
  for (const number of numbers) writer.varint(number);
  const reader = new ByteReader(writer.bytes);
  expect(numbers.map(() => reader.varint())).toEqual(numbers);
  expect(() => reader.byte()).toThrow(RangeError);
});
