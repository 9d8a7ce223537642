import {stopWords} from '../text/stop-words.ts';
import {tokenize, type Part} from '../text/tokenize.ts';

/** One thing that was typed and should be found. */
export interface QueryWord {
  term: string;
  /** As typed, to tell `SLOW` from `slow`. */
  typed: string;
  /** Whether it may be the beginning of a longer word. */
  unfinished: boolean;
  /** Number of the chunk it is from: parts of `if/else` share it with the whole. */
  chunk: number;
  isWhole: boolean;
  /** Whether it says nothing alone. */
  isSmall: boolean;
}

export interface ParsedQuery {
  words: QueryWord[];
}

/** Beyond, nobody types: what is longer was pasted, and its beginning says enough. */
const LONGEST_QUERY = 300;
const MOST_WORDS = 16;

export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, LONGEST_QUERY);
  const words: QueryWord[] = [];
  // White space at the end says that the last word is finished.
  const last = /\s$/.test(text) ? -1 : text.length;
  tokenize(text).forEach(({start, end, whole, parts}, chunk) => {
    const shared = {chunk, isSmall: false};
    const [first] = parts;
    const plain = parts.length === 1 && first?.term === whole;
    if (whole !== '' && !plain) {
      const typed = text.slice(start, end);
      words.push({...shared, term: whole, typed, unfinished: end === last, isWhole: true});
    }
    for (const part of parts) {
      if (isTail(part, parts)) continue;
      words.push({
        ...shared,
        term: part.term,
        typed: text.slice(part.start, part.end),
        unfinished: part.end === last,
        isWhole: false,
        isSmall: plain && stopWords.has(part.term),
      });
    }
  });
  return {words: distinct(words).slice(0, MOST_WORDS)};
}

/** Of a run of characters without spaces the pairs say all; its last one alone begins others. */
function isTail({start, end}: Part, parts: readonly Part[]): boolean {
  return parts.some((pair) => pair.start < start && pair.end === end);
}

function distinct(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [word.term, word])).values()];
}
