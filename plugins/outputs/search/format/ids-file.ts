import {ByteReader, ByteWriter} from './bytes.ts';
import {crc32} from './checksum.ts';

const encoder = new TextEncoder();

/** What an id is looked up by, whatever its case. */
export function hashOfId(id: string): number {
  return crc32(encoder.encode(id.toLowerCase()));
}

/** Which of so many parts holds a hash. */
export function partOfHash(hash: number, parts: number): number {
  return Math.floor((hash / 2 ** 32) * parts);
}

/** The numbers of records by the hashes of their ids, in the order of these. */
export function encodeIds(
  sorted: readonly (readonly [hash: number, record: number])[],
): Uint8Array {
  const out = new ByteWriter();
  let before = 0;
  out.varint(sorted.length);
  for (const [hash, record] of sorted) {
    out.varint(hash - before);
    out.varint(record);
    before = hash;
  }
  return out.bytes;
}

export function decodeIds(bytes: Uint8Array): Map<number, number> {
  const reader = new ByteReader(bytes);
  let hash = 0;
  const found = new Map<number, number>();
  for (let left = reader.varint(); left > 0; left--) {
    hash += reader.varint();
    found.set(hash, reader.varint());
  }
  reader.end();
  return found;
}
