/** Names of symbols that tell one title from another: `C++` from `C#`. */
const symbols: [RegExp, string][] = [
  [/(?<=\p{L})\+\+/gu, 'pp'],
  [/(?<=\p{L})#/gu, '-sharp'],
  [/&/g, ' and '],
];

/**
 * The id of a question that has no explicit one, from its title without number.
 *
 * Lower-case words of any script joined by `-`. A title without a letter or
 * digit (only emoji, say) gives the code points of its characters.
 *
 * @param title - Plain text of the title.
 * @returns A non-empty string without white space or any of `#%/?&<>"'`.
 */
export function slug(title: string): string {
  let text = title.normalize('NFKC').toLowerCase();
  for (const [pattern, name] of symbols) text = text.replace(pattern, name);
  const words = text.replace(/['’`]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words) return words.join('-');
  const points = Array.from(title.trim(), (character) => character.codePointAt(0)?.toString(16));
  return ['q', ...points].join('-');
}
