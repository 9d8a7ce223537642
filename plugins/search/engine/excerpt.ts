import type {Excerpt, TextRange} from '../search-engine.ts';
import {tokenize} from '../text/tokenize.ts';

const LENGTH = 200;
/** So much is shown before the first marked word. */
const LEAD = 50;
/** Enough of an answer to find the place; reading on would cost more than it shows. */
const MOST_SCANNED = 20_000;

/** Where words of a text are among the found terms, in order and without overlap. */
export function matchedRanges(text: string, terms: ReadonlySet<string>): TextRange[] {
  const ranges: TextRange[] = [];
  for (const {start, end, whole, parts} of tokenize(text)) {
    if (terms.has(whole)) ranges.push({start, end});
    else for (const part of parts) if (terms.has(part.term)) ranges.push(part);
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: TextRange[] = [];
  for (const {start, end} of ranges) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({start, end});
  }
  return merged;
}

/** The stretch of an answer that holds most of the found words. */
export function excerptOf(answer: string, terms: ReadonlySet<string>): Excerpt | null {
  if (answer.trim() === '') return null;
  const text = answer.slice(0, MOST_SCANNED);
  const ranges = matchedRanges(text, terms);
  const from = wordStart(text, Math.max(0, densest(text, ranges) - LEAD));
  const to = wordEnd(text, Math.min(text.length, from + LENGTH));
  const inside = ranges.filter(({start, end}) => start >= from && end <= to);
  return {
    text: text.slice(from, to),
    cutStart: from > 0,
    cutEnd: to < answer.length,
    ranges: inside.map(({start, end}) => ({start: start - from, end: end - from})),
  };
}

/** Start of the window with the most different words, then the most words. */
function densest(text: string, ranges: readonly TextRange[]): number {
  let best = 0;
  let most = 0;
  ranges.forEach(({start}, index) => {
    const words = new Set<string>();
    let count = 0;
    for (const range of ranges.slice(index)) {
      if (range.end > start + LENGTH - LEAD) break;
      words.add(text.slice(range.start, range.end).toLowerCase());
      count++;
    }
    const value = words.size + count / 1000;
    if (value <= most) return;
    most = value;
    best = start;
  });
  return best;
}

/** The next beginning of a word, if there is one near: text without spaces is cut anywhere. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 20, at).lastIndexOf(' ');
  return space < 0 ? whole(text, at) : at - 20 + space;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
