/**
 * Whether a page has questions or other `???` blocks, by its text: a page that only shows how they
 * are written, in a block of code, has none.
 */
export function hasBlocks(text: string): boolean {
  let fence: string | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const mark = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null) {
      if (mark !== undefined) fence = mark;
      else if (
        /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(?:\?{3}[+-]?(?:[ \t]+\S|[\p{L}\p{N}_])|:{3,}(?:question|quiz)(?![\p{L}\p{N}_-])|<quiz>\s*$)/u.test(
          line,
        )
      )
        return true;
    } else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
  }

  return false;
}

/** Whether a page asks in quizzes alone, by its text: it comes after those that it is about. */
export function hasOnlyQuizzes(text: string): boolean {
  const opens = (word: string) =>
    new RegExp(`^(?:\\?{3}[+-]? ?|:{3,})${word}(?![\\p{L}\\p{N}_-])`, 'imu').test(text);
  return (opens('quiz') || /^<quiz>/m.test(text)) && !opens('question');
}
