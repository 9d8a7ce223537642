import type {Excerpt, TextRange} from '../search-engine.ts';
import {neighbours} from '../text/analyze.ts';
import {sentenceStarts} from '../text/sentences.ts';
import {stem} from '../text/stem.ts';
import {firstOfPair, tokenize} from '../text/tokenize.ts';

const LENGTH = 200;
/** So much of a sentence is shown before a word that is too far from its beginning. */
const LEAD = 50;
/** Enough of an answer to find the place; reading on would cost more than it shows. */
const MOST_SCANNED = 20_000;

/**
 * The found terms as they are marked: of a pair of characters that was found by the first, only that.
 *
 * @param asked - Terms of the query.
 * @param found - Terms of the index.
 */
export function markedTerms(asked: ReadonlySet<string>, found: readonly string[]): string[] {
  const marked = found.map((term) => (asked.has(firstOfPair(term)) ? firstOfPair(term) : term));
  return [...new Set(marked)];
}

/** Where words of a text are among the found terms, in order and without overlap. */
export function matchedRanges(text: string, terms: ReadonlySet<string>): TextRange[] {
  const ranges: TextRange[] = [];
  const chunks = tokenize(text);
  for (const {start, end, whole, parts, joins} of chunks) {
    if (terms.has(whole)) ranges.push({start, end});
    else {
      for (const part of [...parts, ...joins]) {
        const first = firstOfPair(part.term);
        if (terms.has(part.term)) ranges.push(part);
        else if (terms.has(first)) ranges.push({...part, end: part.start + first.length});
      }
    }
  }
  for (const both of neighbours(text, chunks)) if (terms.has(both.term)) ranges.push(both);
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: TextRange[] = [];
  for (const {start, end} of ranges) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({start, end});
  }
  return merged;
}

/**
 * What to show of an answer: the sentence that holds most of the found words, the short answer
 * if nothing says clearly more. Then what follows in the same paragraph.
 *
 * @param answer - With a line for each paragraph, as in a record. Nothing is shown of references.
 */
export function excerptOf(answer: string, terms: ReadonlySet<string>): Excerpt | null {
  const [shown = ''] = answer.split('\f', 1);
  const text = shown.slice(0, MOST_SCANNED).trimEnd();
  const lines = linesOf(text);
  const [first] = lines;
  if (!first) return null;
  const ranges = matchedRanges(text, terms);
  const best = bestPlace(text, lines, ranges) ?? {start: first.start, line: first};
  const {start: from, line} = best;
  const to = wordEnd(text, Math.min(line.end, from + LENGTH), line.end);
  const inside = ranges.filter(({start, end}) => start >= from && end <= to);
  return {
    text: text.slice(from, to),
    cutStart: from > first.start,
    cutEnd: to < shown.trimEnd().length,
    ranges: inside.map(({start, end}) => ({start: start - from, end: end - from})),
  };
}

/** A line of an answer that may be shown. */
interface Line {
  start: number;
  end: number;
  /** How much it is preferred, in found words. */
  worth: number;
}

/** The short answer, then prose, then tables, then code. Code with braces is no sentence. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isCode = line.startsWith('\t');
    const from = start + (isCode ? 1 : 0);
    const isFirst = lines.length === 0 && !isCode;
    const worth = isFirst ? 1 : isCode ? 0 : line.includes(' · ') ? 0.25 : 0.5;
    if (end > from && !(isCode && /[{}]/.test(line))) lines.push({start: from, end, worth});
    start = end + 1;
  }
  return lines;
}

/** Where to begin: at the sentence with the most different words, in a long one near these. */
function bestPlace(
  text: string,
  lines: readonly Line[],
  ranges: readonly TextRange[],
): {start: number; line: Line} | null {
  let best: {start: number; line: Line} | null = null;
  let most = 0;
  for (const line of lines) {
    const inLine = ranges.filter(({start, end}) => start >= line.start && end <= line.end);
    if (inLine.length === 0) continue;
    const starts = sentenceStarts(text.slice(line.start, line.end)).map((at) => line.start + at);
    starts.forEach((sentence, index) => {
      const end = starts[index + 1] ?? line.end;
      const found = inLine.filter((range) => range.start >= sentence && range.start < end);
      const [first] = found;
      if (!first) return;
      const startsLate = end > sentence + LENGTH && first.end > sentence + LENGTH - LEAD;
      const start = startsLate ? wordStart(text, Math.max(sentence, first.start - LEAD)) : sentence;
      const seen = found.filter((range) => range.end <= start + LENGTH);
      const words = new Set(
        seen.map((range) => stem(text.slice(range.start, range.end).toLowerCase())),
      );
      const value = words.size + line.worth;
      if (value <= most) return;
      most = value;
      best = {start, line};
    });
  }
  return best;
}

/** The next beginning of a word, if there is one near: text without spaces is cut anywhere. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number, most: number): number {
  if (at >= most) return most;
  const space = text.slice(at - 20, at).lastIndexOf(' ');
  return space < 0 ? whole(text, at) : at - 20 + space;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
