import {ByteReader, ByteWriter} from './bytes.ts';

/** The answers of some records in a row. */
export function encodeTexts(texts: readonly string[]): Uint8Array {
  const out = new ByteWriter();
  out.text(JSON.stringify(texts));
  return out.bytes;
}

export function decodeTexts(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes);
  const texts = JSON.parse(reader.text()) as string[];
  reader.end();
  return texts;
}
