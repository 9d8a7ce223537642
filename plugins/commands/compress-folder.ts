import {readdir, readFile, stat, utimes, writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join, relative} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, brotliDecompress, constants, gunzip, gzip} from 'node:zlib';

/** What compresses well; fonts, images and the search index are compressed as they are. */
const TEXT = /\.(?:css|csv|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/i;

/** In bytes: smaller files fit into one packet anyway. */
const SMALLEST = 512;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

interface Format {
  pack: (bytes: Buffer) => Promise<Buffer>;
  unpack: (bytes: Buffer, limit: {maxOutputLength: number}) => Promise<Buffer>;
}

const FORMATS: Readonly<Record<'.gz' | '.br', Format>> = {
  '.gz': {
    pack: (bytes) => zip(bytes, {level: constants.Z_BEST_COMPRESSION}),
    unpack: promisify<Buffer, {maxOutputLength: number}, Buffer>(gunzip),
  },
  '.br': {
    pack: (bytes) => brotli(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
    unpack: promisify<Buffer, {maxOutputLength: number}, Buffer>(brotliDecompress),
  },
};

/** Sums, in bytes. */
export interface Compressed {
  files: number;
  bytes: number;
  gzip: number;
  brotli: number;
  /** Files named like a form of another, with other content: hosts would send them in its place. */
  mistaken: string[];
}

/**
 * Write `page.html.gz` and `page.html.br` beside each `page.html`, for hosts that send them in its
 * place. What is there already stays: the next build begins without the forms of this one, and what it
 * publishes may be named like one.
 *
 * @param folder - Of a finished build.
 */
export async function compressFolder(folder: string): Promise<Compressed> {
  const names = await readdir(folder, {recursive: true});
  const files = new Set(names.map((name) => join(folder, name)));
  const sums: Compressed = {files: 0, bytes: 0, gzip: 0, brotli: 0, mistaken: []};
  const waiting = [...files].values();

  async function work(): Promise<void> {
    for (const file of waiting) {
      if (!TEXT.test(file)) continue;
      const written = await compressFile(file, files);
      if (!written) continue;
      sums.mistaken.push(...written.mistaken.map((one) => relative(folder, one)));
      if (written.bytes < SMALLEST) continue;
      sums.files++;
      sums.bytes += written.bytes;
      sums.gzip += written['.gz'];
      sums.brotli += written['.br'];
    }
  }

  await Promise.all(Array.from({length: availableParallelism()}, work));
  sums.mistaken.sort();
  return sums;
}

interface Forms extends Record<'bytes' | '.gz' | '.br', number> {
  mistaken: string[];
}

/** @param before - All files of the build. */
async function compressFile(file: string, before: ReadonlySet<string>): Promise<Forms | undefined> {
  const stats = await stat(file);
  if (!stats.isFile()) return undefined;
  const bytes = await readFile(file);
  const result: Forms = {
    bytes: bytes.length,
    '.gz': bytes.length,
    '.br': bytes.length,
    mistaken: [],
  };
  for (const ending of ['.gz', '.br'] as const) {
    const {pack, unpack} = FORMATS[ending];
    if (before.has(file + ending)) {
      // Hosts send no folder in place of a file.
      if (!(await stat(file + ending)).isFile()) continue;
      const form = await readFile(file + ending);
      const limit = {maxOutputLength: Math.max(1, bytes.length)};
      const content = await unpack(form, limit).catch(() => null);
      if (content?.equals(bytes)) result[ending] = form.length;
      else result.mistaken.push(file + ending);
      continue;
    }
    const compressed = bytes.length < SMALLEST ? bytes : await pack(bytes);
    if (compressed.length >= bytes.length) continue;
    await writeFile(file + ending, compressed);
    // Hosts tell readers when a file was changed last.
    await utimes(file + ending, stats.atime, stats.mtime);
    result[ending] = compressed.length;
  }
  return result;
}
