import {stemmer} from 'stemmer';

const LATIN_WORD = /^[a-z]{3,30}$/;

/** What the forms of an English word have in common; other words are their own stem. */
export function stem(term: string): string {
  return LATIN_WORD.test(term) ? stemmer(term) : term;
}

/** Whether two words differ by an inflection (`verify`, `verifies`), not a derivation (`verification`). */
export function isInflection(a: string, b: string): boolean {
  return withoutInflection(a) === withoutInflection(b);
}

function withoutInflection(term: string): string {
  const base = term.replace(/(?:ies|ied|es|ed|ing|s|e|y)$/, '');
  // `stopped` and `stopping` double the letter.
  return base.replace(/([bdgmnprt])\1$/, '$1');
}
