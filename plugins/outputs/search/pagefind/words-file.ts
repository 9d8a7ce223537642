import {Vocabulary} from '../engine/vocabulary.ts';
import {ByteReader, ByteWriter} from '../format/bytes.ts';

/** All words of a bank with the number of records that hold each, for what is misspelt. */
export function encodeWords(frequencies: ReadonlyMap<string, number>): Uint8Array {
  const sorted = [...frequencies].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const shared = new ByteWriter();
  const counts = new ByteWriter();
  const endings: string[] = [];
  let before = '';
  for (const [term, count] of sorted) {
    const same = sharedStart(before, term);
    shared.byte(same);
    counts.varint(count);
    endings.push(term.slice(same));
    before = term;
  }
  const out = new ByteWriter();
  out.text(endings.join('\n'));
  out.block(shared.bytes);
  out.block(counts.bytes);
  return out.bytes;
}

export function decodeWords(bytes: Uint8Array): Vocabulary {
  const reader = new ByteReader(bytes);
  const endings = reader.text().split('\n');
  const shared = reader.block();
  const counts = new ByteReader(reader.block());
  if (!reader.done) throw new RangeError('Unexpected data after the end');
  let before = '';
  const terms = Array.from(shared, (same, number) => {
    before = before.slice(0, same) + (endings[number] ?? '');
    return before;
  });
  return new Vocabulary(
    terms,
    shared,
    Uint32Array.from(terms, () => counts.varint()),
  );
}

/** Not into a surrogate pair, which would not survive UTF-8. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length, 255) && a[length] === b[length]) length++;
  return /[\ud800-\udbff]/.test(a.charAt(length - 1)) ? length - 1 : length;
}
