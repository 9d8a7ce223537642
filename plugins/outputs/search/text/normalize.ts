/** Marks that fold away: accents, and the vowels of Hebrew and Arabic. Those of Indic scripts are part of the word and stay. */
const FOLDED_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]/g;
/** What says how letters are drawn: the line that makes an Arabic word longer, soft hyphens, joiners, forms of emoji. */
const UNSEEN = /\u00ad|\u0640|\u200c|\u200d|\u20e3|[\ufe00-\ufe0f]/g;
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
    .replace(UNSEEN, '')
    .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** `String.prototype.toWellFormed`, which browsers of 2022 lack. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
