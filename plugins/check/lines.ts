/** A line of a file, without its line ending. */
export interface Line {
  text: string;
  /** Offset of its first character in the file's text. */
  start: number;
}

/** A place in a file, 1-based, columns in UTF-16. */
export interface Place {
  line: number;
  column: number;
}

/** Split at the line endings that Markdown knows. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({text: text.slice(start, ending.index), start});
    start = ending.index + ending[0].length;
  }

  lines.push({text: text.slice(start), start});
  return lines;
}

/** The place of an offset. */
export function placeOf(lines: readonly Line[], offset: number): Place {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }

  return {line: low + 1, column: offset - (lines[low]?.start ?? 0) + 1};
}

/** The column (from 0) at which a character is seen, with tab stops every 4 columns. */
export function visualColumn(text: string, index: number): number {
  let column = 0;
  for (let at = 0; at < index; at++) column += widthAt(text, at, column);
  return column;
}

function widthAt(text: string, index: number, column: number): number {
  return text[index] === '\t' ? 4 - (column % 4) : 1;
}

/** A position in a line, by character and as seen. */
export interface Cursor {
  index: number;
  column: number;
}

/** Move over spaces and tabs, at most up to a column. */
export function skipSpace(text: string, from: Cursor, upTo = Infinity): Cursor {
  let {index, column} = from;
  while ((text[index] === ' ' || text[index] === '\t') && column < upTo) {
    column += widthAt(text, index, column);
    index++;
  }

  return {index, column};
}

/** Move over the `>` marks of block quotes; `null` when there are fewer. */
export function skipQuotes(
  text: string,
  count: number,
  from: Cursor = {index: 0, column: 0},
): Cursor | null {
  let cursor = from;
  for (let quote = 0; quote < count; quote++) {
    cursor = skipSpace(text, cursor);
    if (text[cursor.index] !== '>') return null;
    cursor = {index: cursor.index + 1, column: cursor.column + 1};
    cursor = skipSpace(text, cursor, cursor.column + 1);
  }

  return cursor;
}
