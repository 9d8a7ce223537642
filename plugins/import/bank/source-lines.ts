import type {ReadPage} from '../read/types.ts';

export type LineOf = (line: number) => number;

/**
 * Where the lines of a text were before it was changed: lines went, came and were changed, and kept their order.
 *
 * @returns Takes and gives a line, 1-based. What came has the line in whose place it is.
 */
export function sourceLines(before: string, after: string): LineOf {
  const olds = before.split(/\r?\n/);
  const news = after.split(/\r?\n/);
  if (olds.length === news.length) return (line) => line;
  const inOlds = onlyOnce(olds);
  const inNews = onlyOnce(news);
  // 0-based; -1 for what is not known.
  const lines: number[] = [];
  const above: number[] = [];
  let last = -1;
  for (const [at, text] of news.entries()) {
    above.push(last);
    const isNext = (lines[at - 1] ?? -1) === last && text === olds[last + 1];
    const same = isNext ? last + 1 : inNews.has(text) ? (inOlds.get(text) ?? -1) : -1;
    lines.push(same > last ? same : -1);
    last = Math.max(last, same);
  }
  // Above a line that is known, what is the same; and what the next one is that is known.
  const below: number[] = [];
  for (let at = news.length - 1, next = olds.length; at >= 0; at--) {
    const isSame = (lines[at + 1] ?? next) === next && news[at] === olds[next - 1];
    if (lines[at] === -1 && isSame && next - 1 > (above[at] ?? -1)) lines[at] = next - 1;
    below[at] = next;
    if (lines[at] !== -1) next = lines[at] ?? next;
  }
  let known = -1;
  for (const [at, line] of lines.entries()) {
    known = line === -1 ? Math.max(0, Math.min(known + 1, (below[at] ?? 0) - 1)) : line;
    lines[at] = known;
  }
  return (line) => (line === 0 ? 0 : (lines[line - 1] ?? olds.length - 1) + 1);
}

/** Lines that are there once, with their places. */
function onlyOnce(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, text] of lines.entries()) places.set(text, places.has(text) ? -1 : at);
  return new Map([...places].filter(([, at]) => at !== -1));
}

/** A page with its lines as they are in the file of the source. */
export function withSourceLines(page: ReadPage, lineOf: LineOf): ReadPage {
  const move = <One extends {line: number}>(list: readonly One[]) =>
    list.map((one) => ({...one, line: lineOf(one.line)}));
  const {converted} = page;
  return {
    ...page,
    converted: {
      ...converted,
      left: move(converted.left),
      repaired: move(converted.repaired),
      problems: move(converted.problems),
    },
    references: move(page.references),
    mended: move(page.mended),
  };
}
