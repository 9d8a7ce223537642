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
        /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(?:\?\?\?\+?[ \t]+\S|<quiz>\s*$)/.test(line)
      )
        return true;
    } else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
  }

  return false;
}

/** Whether a page asks in quizzes alone, by its text: it comes after those that it is about. */
export function hasOnlyQuizzes(text: string): boolean {
  return /^(?:\?{3}[+-]? quiz\b|<quiz>)/m.test(text) && !/^\?{3}[+-]? question\b/m.test(text);
}
