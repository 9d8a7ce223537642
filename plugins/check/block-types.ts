import type {Vocabulary} from '../language/vocabulary.ts';

/** Types that real pages use beside those of callouts. */
const others = ['details', 'answer', 'solution', 'admonition', 'exercise'];

/**
 * Whether a word is a type that real pages use. Any word is one for the parser; a line that the
 * parser did not take is only reported when its word is one of these, as prose can start with
 * `???` or `!!!` too.
 *
 * @param word - In small letters.
 */
export function isBlockType(word: string, {levels, callouts}: Vocabulary): boolean {
  return (
    others.includes(word) ||
    levels.some(({id}) => id === word) ||
    callouts.some(({types}) => types.includes(word))
  );
}
