/** Marks that fold away; those of Indic scripts are part of the word and stay. */
const FOLDED_MARKS = /[\u0300-\u036f]/g;
const ASCII = /^[\x20-\x7e]*$/;

/** Letters that Unicode does not take apart, as those write them who lack the key. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  // The Greek final sigma is the same letter: a prefix ends in the other form.
  ς: 'σ',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The form in which words are compared: NFKC, lower case, without diacritics.
 *
 * @returns Well-formed text; lone surrogates become U+FFFD.
 */
export function normalize(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const folded = wellFormed(text).normalize('NFKC').toLowerCase().normalize('NFD');
  return folded
    .replace(FOLDED_MARKS, '')
    .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** `String.prototype.toWellFormed`, which browsers of 2022 lack. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
