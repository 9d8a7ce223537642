/** A short name and what it stands for. */
export interface Acronym {
  short: string;
  long: string;
}

const SHORT = String.raw`[A-Z][A-Za-z0-9]{0,6}[A-Z0-9]`;
const SHORT_IN_BRACKETS = new RegExp(String.raw`\((${SHORT})s?\)`, 'g');
/** Looked for where a short name follows: from each word of a text on it would take a second of a large bank. */
const LONG = /(?:[\p{L}\p{N}'’/-]{1,40} ){1,9}$/u;
const longest = 9 * 41;
const SHORT_THEN_LONG = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${SHORT})s? \(([^()\n]{5,80})\)`,
  'gu',
);

/** Words that a short name may leave out. */
const SMALL = new Set(['a', 'an', 'and', 'as', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/**
 * Short names that a text explains itself: `Long Form (LF)` or `LF (Long Form)`.
 *
 * Only where the initials agree, as brackets hold much else.
 */
export function acronymsIn(text: string): Acronym[] {
  const found: Acronym[] = [];
  for (const {1: short = '', index} of text.matchAll(SHORT_IN_BRACKETS)) {
    const [before = ''] = LONG.exec(text.slice(Math.max(0, index - longest), index)) ?? [];
    const words = before.trim().split(' ');
    // The shortest stretch that fits, so that the sentence before stays out.
    for (let from = words.length - 1; from >= 0; from--) {
      const stretch = words.slice(from);
      if (!SMALL.has(stretch[0]?.toLowerCase() ?? '') && agrees(short, stretch)) {
        found.push({short, long: stretch.join(' ')});
        break;
      }
    }
  }
  for (const [, short = '', inside = ''] of text.matchAll(SHORT_THEN_LONG)) {
    const words = inside.trim().split(/\s+/);
    if (agrees(short, words)) found.push({short, long: words.join(' ')});
  }
  return found;
}

/** Whether the initials of the words, with or without small ones, spell the short name. */
function agrees(short: string, words: readonly string[]): boolean {
  const wanted = short.toLowerCase();
  const pieces = words.flatMap((word) => word.split(/[/-]/)).filter(Boolean);
  if (pieces.length < 2) return false;
  const initials = (list: readonly string[]) =>
    list
      .map((word) => word[0])
      .join('')
      .toLowerCase();
  const significant = pieces.filter((word) => !SMALL.has(word.toLowerCase()));
  return (
    initials(pieces) === wanted || (significant.length > 1 && initials(significant) === wanted)
  );
}
