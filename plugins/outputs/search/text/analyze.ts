import {stopWords} from './stop-words.ts';
import {tokenize, type Chunk, type Part} from './tokenize.ts';

/** The terms under which a text is indexed: each word, and names with their symbols. */
export function terms(text: string): string[] {
  return termsOf(tokenize(text));
}

export function termsOf(chunks: readonly Chunk[]): string[] {
  const found: string[] = [];
  const joined: string[] = [];
  for (const {whole, parts, joins} of chunks) {
    const [first] = parts;
    if (whole && !(parts.length === 1 && first?.term === whole)) found.push(whole);
    for (const part of parts) found.push(part.term);
    for (const {term} of joins) if (term !== whole) joined.push(term);
  }
  // Last, so that words which follow each other in the text do so here.
  return [...found, ...joined];
}

/** The words of a title that say something, each with the name that it is a part of. */
export function titleWords(title: string): {term: string; whole: string}[] {
  return tokenize(title).flatMap(({whole, parts}) =>
    parts.filter(({term}) => !stopWords.has(term)).map(({term}) => ({term, whole})),
  );
}

/** Neighbouring words in one, as another text may write them: `loadbalancer` of `load balancer`. */
export function neighbours(text: string, chunks: readonly Chunk[]): (Part & {pair: string[]})[] {
  const found: (Part & {pair: string[]})[] = [];
  let left: Part | undefined;
  for (const {parts} of chunks) {
    for (const right of parts) {
      if (left && mayJoin(left, right) && /^[ \t\n_-]$/.test(text.slice(left.end, right.start))) {
        const pair = [left.term, right.term];
        found.push({start: left.start, end: right.end, term: pair.join(''), pair});
      }
      left = right;
    }
  }
  return found;
}

/** `a way` is not `away`. */
function mayJoin({term: left}: Part, {term: right}: Part): boolean {
  return !stopWords.has(left) && !stopWords.has(right) && left.length + right.length > 4;
}

/** The same without words that say nothing alone. */
export function significant(found: readonly string[]): string[] {
  return found.filter((term) => !stopWords.has(term));
}
