/** Marks that fold away; those of Indic scripts are part of the word and stay. */
const FOLDED_MARKS = /[\u0300-\u036f]/g;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The form in which words are compared: NFKC, lower case, without diacritics.
 *
 * @returns Well-formed text; lone surrogates become U+FFFD.
 */
export function normalize(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const folded = wellFormed(text).normalize('NFKC').toLowerCase().normalize('NFD');
  // The Greek final sigma is the same letter: a prefix ends in the other form.
  return folded.replace(FOLDED_MARKS, '').normalize('NFC').replaceAll('ς', 'σ');
}

/** `String.prototype.toWellFormed`, which browsers of 2022 lack. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
