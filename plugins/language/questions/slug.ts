/** Names of symbols that tell one title from another: `C++` from `C#`. */
const symbols: [RegExp, string][] = [
  [/(?<=\p{L})\+\+/gu, 'pp'],
  [/(?<=\p{L})#/gu, '-sharp'],
  [/&/g, ' and '],
];

/** In UTF-8. A file system takes 255 bytes for a name, and the id names a folder. */
const mostBytes = 200;

/**
 * The id of a question that has no explicit one, from its title without number.
 *
 * Lower-case words of any script joined by `-`. A title without a letter or
 * digit (only emoji, say) gives the code points of its characters. A very long
 * one is cut, and told from others by a checksum of all of it.
 *
 * @param title - Plain text of the title.
 * @returns A non-empty string of at most 200 bytes, without white space or any of `#%/?&<>"'`.
 */
export function slug(title: string): string {
  let text = title.normalize('NFKC').toLowerCase();
  for (const [pattern, name] of symbols) text = text.replace(pattern, name);
  const words = text.replace(/['’`]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words) return cut(words.join('-'));
  const points = Array.from(title.trim(), (character) => character.codePointAt(0)?.toString(16));
  return cut(['q', ...points].join('-'));
}

/** The id of the second place of a name, and of those after it. */
export function numberedId(id: string, number: number): string {
  return cut(`${id}-${number}`);
}

function cut(id: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(id).length <= mostBytes) return id;
  const end = `-${checksum(id)}`;
  let start = '';
  let bytes = end.length;
  for (const character of id) {
    bytes += encoder.encode(character).length;
    if (bytes > mostBytes) break;
    start += character;
  }

  // At the end of a word, unless the script has no spaces.
  const word = start.lastIndexOf('-');
  return (word > start.length / 2 ? start.slice(0, word) : start) + end;
}

/** FNV-1a in base 36: it only has to tell titles of the same beginning apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }

  return (hash >>> 0).toString(36);
}
