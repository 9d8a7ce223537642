import type {Tone} from './types.ts';

const emoji =
  /^\s*((?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0F\u200D])*)\s*/u;

/** The mark of a think-first hint. */
export const hintMark = '🧠';

/** Marks that authors put before a level; other emoji are no sign of one. */
export const levelMarks = ['🟢', '🟡', '🟠', '🔴', '🔵', '⚪', '⚫', '🟣'] as const;

/** Marks of callouts with a look of their own. */
export const calloutMarks = new Map<string, Tone>([
  ['✔', 'key'],
  ['✅', 'key'],
  ['💡', 'tip'],
  ['⚠', 'warning'],
  ['❌', 'wrong'],
  ['🔁', 'follow-up'],
  ['📚', 'note'],
]);

/**
 * Split a leading emoji from a text.
 *
 * @returns The mark without variation selectors (`''` when there is none) and
 *   the text after it, without the space between.
 */
export function splitMark(text: string): {mark: string; rest: string} {
  const match = emoji.exec(text);
  return match
    ? {mark: (match[1] ?? '').replaceAll('\uFE0F', ''), rest: text.slice(match[0].length)}
    : {mark: '', rest: text};
}

export function toneOf(mark: string): Tone {
  return calloutMarks.get(mark) ?? 'note';
}
