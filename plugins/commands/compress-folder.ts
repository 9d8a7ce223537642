import {readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

/** What compresses well; fonts, images and the search index are compressed as they are. */
const TEXT = /\.(?:css|csv|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/i;

/** In bytes: smaller files fit into one packet anyway. */
const SMALLEST = 512;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

const FORMATS: Readonly<Record<'.gz' | '.br', (bytes: Buffer) => Promise<Buffer>>> = {
  '.gz': (bytes) => zip(bytes, {level: constants.Z_BEST_COMPRESSION}),
  '.br': (bytes) => brotli(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
};

/** Sums, in bytes. */
export interface Compressed {
  files: number;
  bytes: number;
  gzip: number;
  brotli: number;
}

/**
 * Write `page.html.gz` and `page.html.br` beside each `page.html`, for hosts that send them in its
 * place. Forms of files that are gone stay: the next build begins without them, and what it publishes
 * may be named like one.
 *
 * @param folder - Of a finished build.
 */
export async function compressFolder(folder: string): Promise<Compressed> {
  const names = await readdir(folder, {recursive: true});
  const files = new Set(names.map((name) => join(folder, name)));
  const sums = {files: 0, bytes: 0, gzip: 0, brotli: 0};
  const waiting = [...files].values();

  async function work(): Promise<void> {
    for (const file of waiting) {
      if (!TEXT.test(file)) continue;
      const written = await compressFile(file);
      if (!written) continue;
      sums.files++;
      sums.bytes += written.bytes;
      sums.gzip += written['.gz'];
      sums.brotli += written['.br'];
    }
  }

  await Promise.all(Array.from({length: availableParallelism()}, work));
  return sums;
}

async function compressFile(
  file: string,
): Promise<Record<'bytes' | '.gz' | '.br', number> | undefined> {
  const stats = await stat(file);
  if (!stats.isFile()) return undefined;
  const bytes = await readFile(file);
  const result = {bytes: bytes.length, '.gz': bytes.length, '.br': bytes.length};
  for (const ending of ['.gz', '.br'] as const) {
    const compress = FORMATS[ending];
    const compressed = bytes.length < SMALLEST ? bytes : await compress(bytes);
    if (compressed.length >= bytes.length) {
      await rm(file + ending, {force: true});
      continue;
    }
    await writeFile(file + ending, compressed);
    // Hosts tell readers when a file was changed last.
    await utimes(file + ending, stats.atime, stats.mtime);
    result[ending] = compressed.length;
  }
  return bytes.length < SMALLEST ? undefined : result;
}
