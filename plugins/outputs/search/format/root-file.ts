import type {SearchRecord} from '../record.ts';
import {ByteReader, ByteWriter} from './bytes.ts';
import {FIELDS} from './fields.ts';

/** What records are filtered and counted by. */
export type Facets = Pick<SearchRecord, 'kind' | 'topic' | 'topicId' | 'level'>;

const FACETS = ['kind', 'topic', 'topicId', 'level'] as const;

/** Many records have the same facets: a search counts numbers, not what these stand for. */
export interface FacetsOfRecords {
  /** Those that some record has. */
  facets: Facets[];
  /** Which of them each record has. */
  facetsOf: Uint32Array;
}

export function facetsOfRecords(records: readonly Facets[]): FacetsOfRecords {
  const numbers = new Map<string, number>();
  const facetsOf = Uint32Array.from(records, (record) => {
    const key = JSON.stringify(FACETS.map((name) => record[name]));
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return {facets: Array.from(numbers.keys(), facetsOfKey), facetsOf};
}

function facetsOfKey(key: string): Facets {
  const values = JSON.parse(key) as unknown[];
  return Object.fromEntries(FACETS.map((name, index) => [name, values[index]])) as Facets;
}

/** A file with a part of something that is in order, of which it ends where the next begins. */
export interface Part {
  /** How many it holds. */
  count: number;
  checksum: number;
}

/** Words of which the first begins with this UTF-16 code unit; all that do are in the one part. */
export type WordsPart = Part & {initial: number};

/** Postings of terms from the first on that is not before this one, in the order of UTF-16 code units. */
export type PostingsPart = Part & {begin: string};

/** Words that stand for each other; the first is also given to records that hold a phrase. */
export interface SynonymGroup {
  words: string[];
  /** Longer names as the stems of their words. */
  phrases: string[][];
}

/** What every search needs: small, and which other files hold what. */
export interface Root extends FacetsOfRecords {
  /** How many different terms a record has in the mean, by the number of the field. */
  meanLengths: number[];
  synonyms: SynonymGroup[];
  words: WordsPart[];
  /** Of terms, in the order of the words. */
  postings: PostingsPart[];
  /** Of records. */
  heads: Part[];
  /** Each for an equal share of all hashes; these are their checksums. */
  ids: number[];
  /** The checksum of the most common words of all letters; null where that would be nearly all. */
  common: number | null;
}

export function encodeRoot(root: Root): Uint8Array {
  const {facets, facetsOf, meanLengths, synonyms, words, postings, heads, ids, common} = root;
  const out = new ByteWriter();
  out.text(JSON.stringify(facets));
  out.varint(facetsOf.length);
  out.varints(facetsOf);
  for (const mean of meanLengths) out.double(mean);
  out.text(synonyms.map(lineOfGroup).join('\n'));
  for (const parts of [words, postings, heads]) {
    out.varint(parts.length);
    for (const {count, checksum} of parts) {
      out.varint(count);
      out.checksum(checksum);
    }
  }
  for (const {initial} of words) out.varint(initial);
  out.text(postings.map(({begin}) => begin).join('\n'));
  out.varint(ids.length);
  for (const checksum of ids) out.checksum(checksum);
  out.varint(common === null ? 0 : 1);
  if (common !== null) out.checksum(common);
  return out.bytes;
}

export function decodeRoot(bytes: Uint8Array): Root {
  const reader = new ByteReader(bytes);
  const facets = JSON.parse(reader.text()) as Facets[];
  const count = reader.varint();
  const facetsOf = reader.varints(count);
  if (facetsOf.some((number) => number >= facets.length)) {
    throw new RangeError('Unexpected number of facets');
  }
  const meanLengths = FIELDS.map(() => reader.double());
  const lines = reader.text();
  const synonyms = lines === '' ? [] : lines.split('\n').map(groupOfLine);
  const [words = [], postings = [], heads = []] = [1, 2, 3].map(() => partsOf(reader));
  const withInitials = words.map((part) => ({...part, initial: reader.varint()}));
  const begins = reader.text().split('\n');
  const ids = Array.from({length: reader.varint()}, () => reader.checksum());
  const common = reader.varint() === 1 ? reader.checksum() : null;
  reader.end();
  return {
    facets,
    facetsOf,
    meanLengths,
    synonyms,
    words: withInitials,
    postings: postings.map((part, number) => ({...part, begin: begins[number] ?? ''})),
    heads,
    ids,
    common,
  };
}

function partsOf(reader: ByteReader): Part[] {
  return Array.from({length: reader.varint()}, () => ({
    count: reader.varint(),
    checksum: reader.checksum(),
  }));
}

/** Names separated by tabs; one of several terms, which never hold white space, is a phrase. */
function lineOfGroup({words, phrases}: SynonymGroup): string {
  return [...words, ...phrases.map((phrase) => phrase.join(' '))].join('\t');
}

function groupOfLine(line: string): SynonymGroup {
  const names = line.split('\t').map((name) => name.split(' '));
  return {
    words: names.filter(({length}) => length === 1).flat(),
    phrases: names.filter(({length}) => length > 1),
  };
}
