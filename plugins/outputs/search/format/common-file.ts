import {ByteReader, ByteWriter} from './bytes.ts';
import {decodeWords, encodeWords, type Words} from './words-file.ts';

/** Some words of an index, in order but not in a row. */
export interface CommonWords extends Words {
  /** Of each, which of all words it is. */
  numbers: Uint32Array;
}

/** Of each number is held how far it is from the one before. */
export function encodeCommon(
  words: readonly {term: string; frequency: number; number: number}[],
): Uint8Array {
  const [gaps, out] = [new ByteWriter(), new ByteWriter()];
  let before = 0;
  for (const {number} of words) {
    gaps.varint(number - before);
    before = number;
  }
  out.block(gaps.bytes);
  out.block(encodeWords(words));
  return out.bytes;
}

export function decodeCommon(bytes: Uint8Array): CommonWords {
  const reader = new ByteReader(bytes);
  const gaps = new ByteReader(reader.block());
  const words = decodeWords(reader.block());
  reader.end();
  let number = 0;
  const numbers = Uint32Array.from(words.terms, () => (number += gaps.varint()));
  gaps.end();
  return {...words, numbers};
}
