const emoji =
  /^\s*((?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0F\u200D])*)\s*/u;

/** The mark of a think-first hint. */
export const hintMark = '🧠';

/** The mark of the sources of an answer. */
export const referencesMark = '📚';

/** Marks that authors put before a level, whatever levels a bank has; other emoji are no sign of one. */
export const levelMarks = ['🟢', '🟡', '🟠', '🔴', '🔵', '⚪', '⚫', '🟣'];

/** A mark as marks are compared: without the sign that asks for colours, which one mostly cannot see. */
export function bareMark(mark: string): string {
  return mark.replaceAll('\uFE0F', '');
}

/**
 * Split a leading emoji from a text.
 *
 * @returns The mark without variation selectors (`''` when there is none) and
 *   the text after it, without the space between.
 */
export function splitMark(text: string): {mark: string; rest: string} {
  const match = emoji.exec(text);
  return match
    ? {mark: bareMark(match[1] ?? ''), rest: text.slice(match[0].length)}
    : {mark: '', rest: text};
}
