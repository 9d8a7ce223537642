import {SearchIndexError} from '../errors.ts';
import {crc32} from './checksum.ts';

/** Raise it with every change of any file's layout, of tokenizing or of stemming. */
export const FORMAT_VERSION = 9;

const MAGIC = 0x56514958; // VQIX
const HEADER_LENGTH = 16;

export const FileKind = {
  root: 1,
  words: 2,
  postings: 3,
  heads: 4,
  ids: 5,
  text: 6,
  common: 7,
} as const;
export type FileRole = keyof typeof FileKind;
export type FileKind = (typeof FileKind)[FileRole];

/** Undoes raw DEFLATE; rejects if the data is not that. */
export type Inflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/**
 * A file of the index: header and deflated content.
 *
 * The content is deflated here as hosts such as GitHub Pages do not compress binary files.
 *
 *     0 magic  4 version (u16)  6 kind (u16)  8 length of the body  12 CRC-32 of the body  16 body
 */
export function seal(kind: FileKind, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_LENGTH + body.length);
  const header = new DataView(file.buffer);
  header.setUint32(0, MAGIC);
  header.setUint16(4, FORMAT_VERSION);
  header.setUint16(6, kind);
  header.setUint32(8, body.length);
  header.setUint32(12, crc32(body));
  file.set(body, HEADER_LENGTH);
  return file;
}

/** The CRC-32 in the header of a sealed file: its content hash. */
export function checksumOf(file: Uint8Array): number {
  return new DataView(file.buffer, file.byteOffset, HEADER_LENGTH).getUint32(12);
}

/**
 * The content of a sealed file, proven to be what the build wrote.
 *
 * @param expected - The checksum by which the file is listed.
 * @throws SearchIndexError - with `damaged` or `wrong-version`.
 */
export async function open(
  file: Uint8Array,
  name: string,
  kind: FileKind,
  expected: number,
  inflate: Inflate,
): Promise<Uint8Array> {
  const damaged = (what: string, cause?: unknown) =>
    new SearchIndexError('damaged', name, what, {cause});
  if (file.length < HEADER_LENGTH) throw damaged('Unexpected end of the header');
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (header.getUint32(0) !== MAGIC) throw damaged('Unexpected content, expected a search file');
  const version = header.getUint16(4);
  if (version !== FORMAT_VERSION) {
    const what = `Unexpected format ${version}, expected ${FORMAT_VERSION}`;
    throw new SearchIndexError('wrong-version', name, what);
  }
  if (header.getUint16(6) !== kind) throw damaged('Unexpected kind of file');
  const body = file.slice(HEADER_LENGTH);
  if (header.getUint32(8) !== body.length) throw damaged('Unexpected length');
  const checksum = crc32(body);
  if (checksum !== header.getUint32(12) || checksum !== expected) {
    throw damaged('Unexpected checksum');
  }
  try {
    return await inflate(body);
  } catch (error) {
    if (error instanceof SearchIndexError) throw error;
    throw damaged('Unexpected compressed data', error);
  }
}

/** Runs a decoder of checked content; what it trips over means a file of another writer. */
export function decoding<T>(name: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new SearchIndexError('damaged', name, 'Unexpected content', {cause: error});
  }
}
