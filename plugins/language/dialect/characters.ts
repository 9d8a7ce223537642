import {codes} from 'micromark-util-symbol';
import {asciiAlphanumeric} from 'micromark-util-character';
import type {Code} from 'micromark-util-types';

const unicodeWord = /^[\p{L}\p{N}]$/u;

/** Whether the code is the first half of a character outside the basic plane. */
export function highSurrogate(code: Code): code is NonNullable<Code> {
  return code !== null && code >= 0xd800 && code <= 0xdbff;
}

/**
 * Whether the code can stand in a type word: Python's Unicode `\w`, or `-`.
 *
 * @param code - A UTF-16 code unit, or the low half of a pair when `high` is given.
 * @param high - The first half of the pair.
 */
export function typeCharacter(code: Code, high?: number): boolean {
  if (code === null || code < 0) return false;
  if (high !== undefined) return unicodeWord.test(String.fromCharCode(high, code));
  return (
    asciiAlphanumeric(code) ||
    code === codes.underscore ||
    code === codes.dash ||
    (code > 127 && unicodeWord.test(String.fromCharCode(code)))
  );
}
