import {ByteReader, ByteWriter} from './bytes.ts';

/** Some words of an index, sorted by UTF-16 code units. */
export interface Words {
  terms: readonly string[];
  /** How many characters each term shares with the one before. */
  shared: Uint8Array;
  /** How many records hold the term, in the field that has most. */
  frequencies: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {fatal: true});

/** Each term holds only what differs from the one before; like things stand next to each other. */
export function encodeWords(words: readonly {term: string; frequency: number}[]): Uint8Array {
  const [shared, suffixes, counts] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  let before = '';
  let text = '';
  for (const {term, frequency} of words) {
    const same = sharedPrefix(before, term);
    shared.byte(same);
    suffixes.varint(term.length - same);
    counts.varint(frequency);
    text += term.slice(same);
    before = term;
  }
  const out = new ByteWriter();
  out.block(shared.bytes);
  out.block(encoder.encode(text));
  out.block(suffixes.bytes);
  out.block(counts.bytes);
  return out.bytes;
}

export function decodeWords(bytes: Uint8Array): Words {
  const reader = new ByteReader(bytes);
  const shared = reader.block();
  const text = decoder.decode(reader.block());
  const suffixes = new ByteReader(reader.block());
  const counts = new ByteReader(reader.block());
  reader.end();
  let term = '';
  let at = 0;
  const terms = Array.from(shared, (same) => {
    const end = at + suffixes.varint();
    term = term.slice(0, same) + text.slice(at, end);
    at = end;
    return term;
  });
  return {terms, shared, frequencies: Uint32Array.from(terms, () => counts.varint())};
}

/** How many characters two terms begin with alike. */
export function sharedPrefix(a: string, b: string): number {
  // A byte holds it; and a cut through a surrogate pair would not survive UTF-8.
  const most = Math.min(a.length, b.length, 255);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  const last = length > 0 ? a.charCodeAt(length - 1) : 0;
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}
