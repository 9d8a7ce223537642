import MiniSearch, {type AsPlainObject} from 'minisearch';
import {ByteReader, ByteWriter} from './bytes.ts';
import {FIELDS, miniSearchOptions, type IndexedRecord} from './minisearch-options.ts';

type Postings = Record<string, number>;

/** What the terms file holds: the engine, and its words in order for finding near ones. */
export interface TermIndex {
  miniSearch: MiniSearch<IndexedRecord>;
  /** Sorted by UTF-16 code units. */
  terms: string[];
  /** How many characters each term shares with the one before. */
  shared: Uint8Array;
  /** How many records hold the term, in the field that has most. */
  frequencies: Uint32Array;
  recordCount: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {fatal: true});

/**
 * The content of a MiniSearch index whose ids are the numbers 0, 1, 2…, in a sixth of its JSON.
 *
 * Terms are sorted and hold only what differs from the term before; numbers of records hold
 * the distance to the one before. Each kind of number has its own stream, as like things
 * next to each other deflate best.
 */
export function encodeTerms(index: AsPlainObject): Uint8Array {
  const sorted = [...index.index].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const streams = Array.from({length: 6}, () => new ByteWriter());
  const [shared, suffixes, masks, counts, gaps, repeats] = streams as Six<ByteWriter>;
  let before = '';
  let text = '';
  for (const [term, byField] of sorted) {
    const same = sharedPrefix(before, term);
    shared.varint(same);
    suffixes.varint(term.length - same);
    text += term.slice(same);
    before = term;
    let mask = 0;
    FIELDS.forEach((_, field) => {
      const postings = byField[String(field)] as Postings | undefined;
      if (!postings) return;
      mask |= 1 << field;
      encodePostings(postings, counts, gaps, repeats);
    });
    masks.byte(mask);
  }
  const out = new ByteWriter();
  out.varint(index.documentCount);
  out.varint(sorted.length);
  FIELDS.forEach((_, field) => {
    const lengths = new ByteWriter();
    for (let id = 0; id < index.documentCount; id++) {
      lengths.varint((index.fieldLength[String(id)] as Postings | undefined)?.[field] ?? 0);
    }
    out.double(index.averageFieldLength[field] ?? 0);
    out.block(lengths.bytes);
  });
  out.block(encoder.encode(text));
  for (const stream of streams) out.block(stream.bytes);
  return out.bytes;
}

function encodePostings(
  postings: Postings,
  counts: ByteWriter,
  gaps: ByteWriter,
  repeats: ByteWriter,
): void {
  const ids = Object.keys(postings).map(Number);
  // Most words occur once: the lowest bit says whether all of them do.
  const once = ids.every((id) => postings[id] === 1);
  counts.varint(ids.length * 2 + (once ? 0 : 1));
  let previous = -1;
  for (const id of ids) {
    gaps.varint(id - previous - 1);
    previous = id;
    if (!once) repeats.varint((postings[id] ?? 1) - 1);
  }
}

/** A true MiniSearch with the content that `encodeTerms` was given. */
export function decodeTerms(bytes: Uint8Array): TermIndex {
  const reader = new ByteReader(bytes);
  const recordCount = reader.varint();
  const termCount = reader.varint();
  const averageFieldLength: number[] = [];
  const lengths = FIELDS.map(() => {
    averageFieldLength.push(reader.double());
    return new ByteReader(reader.block());
  });
  const fieldLength: Record<string, Postings> = {};
  const documentIds: Record<string, number> = {};
  for (let id = 0; id < recordCount; id++) {
    // MiniSearch looks fields up by number: an array is such an object.
    fieldLength[id] = lengths.map((stream) => stream.varint()) as unknown as Postings;
    documentIds[id] = id;
  }
  const text = decoder.decode(reader.block());
  const streams = Array.from({length: 6}, () => new ByteReader(reader.block()));
  if (!reader.done) throw new RangeError('Unexpected data after the end');
  const [sharedStream, suffixes, masks, counts, gaps, repeats] = streams as Six<ByteReader>;
  const terms: string[] = [];
  const shared = new Uint8Array(termCount);
  const frequencies = new Uint32Array(termCount);
  const index: [string, Record<string, Postings>][] = [];
  let term = '';
  let at = 0;
  for (let number = 0; number < termCount; number++) {
    const same = sharedStream.varint();
    const end = at + suffixes.varint();
    term = term.slice(0, same) + text.slice(at, end);
    at = end;
    terms.push(term);
    shared[number] = same;
    const mask = masks.byte();
    const byField: Record<string, Postings> = {};
    let most = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      if (!(mask & (1 << field))) continue;
      const head = counts.varint();
      const count = head >>> 1;
      most = Math.max(most, count);
      byField[field] = decodePostings(count, head % 2 === 1, recordCount, gaps, repeats);
    }
    frequencies[number] = most;
    index.push([term, byField]);
  }
  const miniSearch = MiniSearch.loadJS<IndexedRecord>(
    {
      documentCount: recordCount,
      nextId: recordCount,
      documentIds,
      fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
      fieldLength,
      averageFieldLength,
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    } as unknown as AsPlainObject,
    miniSearchOptions,
  );
  return {miniSearch, terms, shared, frequencies, recordCount};
}

function decodePostings(
  count: number,
  repeated: boolean,
  recordCount: number,
  gaps: ByteReader,
  repeats: ByteReader,
): Postings {
  const postings: Postings = {};
  let id = -1;
  for (let left = count; left > 0; left--) {
    id += gaps.varint() + 1;
    if (id >= recordCount) throw new RangeError('Unexpected number of a record');
    postings[id] = repeated ? repeats.varint() + 1 : 1;
  }
  return postings;
}

function sharedPrefix(a: string, b: string): number {
  // A byte holds it; and a cut through a surrogate pair would not survive UTF-8.
  const most = Math.min(a.length, b.length, 255);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  const last = length > 0 ? a.charCodeAt(length - 1) : 0;
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}

type Six<T> = [T, T, T, T, T, T];
