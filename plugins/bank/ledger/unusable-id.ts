import {PERMANENT_FOLDER} from '../../language/questions/addresses.ts';
import {isDevice, reservedFor, ROOT_TOPIC} from '../files/names.ts';

/** In UTF-8: a folder is named after an id, and file systems take 255 bytes. */
const MOST_BYTES = 200;

/**
 * Why an id cannot be part of an address on every host.
 *
 * @returns What it was found to be, or null for an id of letters, digits, `-`, `_` and `.`.
 */
export function unusableId(id: string): string | null {
  const foreign = /[^\p{L}\p{N}\p{M}._-]/u.exec(id)?.[0];
  if (foreign !== undefined) return `one with the character \`${shown(foreign)}\``;
  return unusableName(id);
}

/**
 * Why no folder can have a name on every system that a site is built or served on.
 *
 * @returns What it was found to be, or null.
 */
function unusableName(name: string): string | null {
  if (name === '') return 'an empty one';
  if (new TextEncoder().encode(name).length > MOST_BYTES) return `longer than ${MOST_BYTES} bytes`;
  if (name.startsWith('.')) return 'one that starts with a full stop';
  if (/[. ]$/.test(name)) return 'one that ends with a full stop or a space, which Windows drops';
  if (isDevice(name)) return 'the name of a device of Windows';
  const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
  const sign = hidden.exec(name)?.[0];
  return sign === undefined ? null : `one with the invisible character \`${shown(sign)}\``;
}

/**
 * Why a page of the ledger cannot be an address of the site: a document is written there.
 *
 * @param page - As in {@link LedgerEntry.pages}.
 */
export function unusablePage(page: string): string | null {
  const [first = '', ...rest] = page.split('/');
  // The topic of the pages in no folder has a page, as other topics have.
  if (first !== ROOT_TOPIC && reservedFor(`/${page}`) !== null) {
    return `one below \`${first}/\`, which the site writes`;
  }
  if (page.includes('\\')) return 'one with a backslash';
  return unusableParts([first, ...rest]);
}

/**
 * The same for a page of an earlier site, which may be beside what this one writes: no file is written
 * over. An empty one is the home page, whose anchors may lead on.
 */
export function unusableOldPage(page: string): string | null {
  if (page === '') return null;
  if (page.includes('\\')) return 'one with a backslash';
  const parts = page.split('/');
  return parts[0] === PERMANENT_FOLDER
    ? 'one of the permanent addresses of questions'
    : unusableParts(parts);
}

function unusableParts(parts: readonly string[]): string | null {
  for (const name of parts) {
    const reason = unusableName(name);
    if (reason !== null) return `one with the part \`${name}\`, ${reason}`;
  }
  return null;
}

/** What cannot be seen is named by its number. */
function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return /[\p{C}\p{Z}]/u.test(sign)
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : sign;
}
