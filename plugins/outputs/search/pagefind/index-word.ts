import {stem} from '../text/stem.ts';

/*
 * Pagefind splits, folds and stems words in its own way, at build and again when it is
 * asked. Words that are letters only pass through both unchanged: so ours are given to it
 * in an alphabet without symbols, cut to their stems, and it only keeps and scores them.
 */

/** Letters that no bank of questions uses, 1024 in a row: Yi syllables. */
const ALPHABET = 0xa000;
/** Stands after each word, so that `pod` asks for beginnings and `pod` with it for the word. */
const END = '\ua480';
/** Stands before ids, so that they are together, away from words. */
const ID = '\ua481';

const PLAIN = /^[a-z0-9]*$/;

/** A term as it is in the index: all forms of a word are one. */
export function indexWord(term: string): string {
  return lettersOf(stem(term)) + END;
}

/** What index words begin with if their terms begin so. */
export function indexBeginning(term: string): string {
  return lettersOf(term);
}

/** Whether a term is what was looked up: the word itself, or one that begins so. */
export function isMatch(term: string, lookup: string): boolean {
  return lookup.endsWith(END) ? indexWord(term) === lookup : indexWord(term).startsWith(lookup);
}

/** The word by which a record is found under its id. */
export function idWord(id: string): string {
  return ID + lettersOf(id.toLowerCase()) + END;
}

function lettersOf(term: string): string {
  if (PLAIN.test(term)) return term;
  return Array.from(term, (character) => {
    // What is taken apart by NFD would lose its marks.
    const isLetter = /^[\p{L}\p{N}]$/u.test(character) && character.normalize('NFD') === character;
    if (isLetter) return character;
    const code = character.codePointAt(0) ?? 0;
    const high = code < 128 ? '' : String.fromCharCode(ALPHABET + (code >>> 10));
    return high + String.fromCharCode(ALPHABET + (code & 1023));
  }).join('');
}
