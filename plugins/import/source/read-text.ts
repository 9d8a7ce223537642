import {readFileSync} from 'node:fs';

/** Bytes above ASCII. */
const high = /[\u0080-\u00FF]+/g;

/** More in a row is no layout but an attack: patterns look at each such run again and again. */
const mostSpaces = 1000;
const spaces = /[ \t]+/g;

/**
 * The text of a page, which may be older than UTF-8: UTF-16 by its mark, then UTF-8, else the Chinese or the
 * Western set of Windows.
 *
 * @returns The text without a mark, what it was read as when that is not UTF-8, and the first line, 1-based, in
 *   which spaces were taken out; 0 for none.
 */
export function readText(path: string): {
  text: string;
  encoding: string | null;
  shortened: number;
} {
  const bytes = readFileSync(path);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  let first = -1;
  const short = text.replace(spaces, (run, at: number) => {
    if (run.length <= mostSpaces) return run;
    if (first === -1) first = at;
    return run.slice(0, mostSpaces);
  });
  return {
    text: short,
    encoding,
    shortened: first === -1 ? 0 : text.slice(0, first).split('\n').length,
  };
}

function encodingOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return null;
  } catch {
    const runs = bytes.toString('latin1').match(high) ?? [];
    // Signs of Chinese are two bytes each, and stand together; letters with accents stand alone.
    const isPaired = runs.every(({length}) => length % 2 === 0);
    const isLong = runs.filter(({length}) => length >= 4).length * 2 >= runs.length;
    // A byte that is cut or foreign in a page of UTF-8 is shown as such.
    if (runs.length === 0 || isMostlyUtf8(bytes)) return null;
    return isPaired && isLong ? 'gb18030' : 'windows-1252';
  }
}

function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole > broken;
}
