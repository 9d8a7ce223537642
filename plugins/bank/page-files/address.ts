import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {basename, extname} from 'node:path';
import {isPicture} from './find-file.ts';

/**
 * What browsers show or keep, and no host runs: of these names alone files keep the end. All else
 * readers get as text, as a document or script of any other type, opened at an address of the
 * site, would do what the site may do; hosts know many of them (`.atom` and `.rs` are XML to some).
 */
const inert = new Set(
  [
    'apng avif bmp gif ico jpeg jpg png svg webp heic jxl psd tif tiff',
    'aac flac m4a m4v mkv mov mp3 mp4 oga ogg ogv opus srt vtt wav webm',
    'csv doc docx epub ics log md odp ods odt pdf ppt pptx rtf tex tsv txt xls xlsx',
    'conf db diff geojson ini ipynb json jsonl ndjson parquet patch pcap pcapng sqlite toml yaml yml',
    '7z bz2 gz rar tar tgz xz zip zst otf ttf woff woff2',
    'bash bat c cpp cs go h hcl java kt proto ps1 py sh sql swift tf tfvars ts tsx',
  ].flatMap((names) => names.split(' ')),
);

/** The longest name that is kept: file systems take 255 bytes. */
const longestName = 60;

/**
 * The path below the build folder at which a file of the bank is published. It changes with the
 * file's content, so that browsers may keep it.
 *
 * @param path - Absolute path of the file.
 */
export function publishedPath(path: string): string {
  const hash = contentHash(path);
  const type = extname(path).slice(1).toLowerCase();
  const isInert = inert.has(type);
  const stem = isInert ? basename(path, extname(path)) : basename(path);
  const name = stem.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-');
  const folder = isPicture(path) ? 'images' : 'files';
  const short = Array.from(name).slice(0, longestName).join('');
  return `assets/${folder}/${short}-${hash}.${isInert ? type : 'txt'}`;
}

/** Of a file, by its absolute path: another content has another one. */
export function contentHash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 20);
}
