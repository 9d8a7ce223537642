import {matchedRanges} from '../../plugins/outputs/search/engine/excerpt.ts';
import type {SearchResult} from '../../plugins/outputs/search/search-engine.ts';

export interface ExcerptFigures {
  /** Results whose answer holds a word that was found. */
  results: number;
  /** The share of them whose excerpt is a sentence of the answer that holds such a word. */
  share: number;
  /** What was shown instead, of some. */
  others: string[];
}

type Shown = Pick<SearchResult, 'id' | 'terms' | 'excerpt'>;

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});

/**
 * How many excerpts say why a result was found.
 *
 * @param answer - Of a result, by its id, as in a record.
 */
export function excerptFigures(
  results: readonly Shown[],
  answer: (id: string) => string,
): ExcerptFigures {
  const others: string[] = [];
  let count = 0;
  for (const {id, terms, excerpt} of results) {
    const sentences = sentencesOf(answer(id));
    const telling = sentences.filter((text) => matchedRanges(text, new Set(terms)).length > 0);
    if (telling.length === 0) continue;
    count++;
    // A long one is cut at its end.
    const shown = excerpt?.text ?? '';
    const isOne = telling.some((text) => text.startsWith(shown) || shown.startsWith(text));
    if (shown === '' || !isOne) others.push(`${terms.join(' ')}: ${shown}`);
  }
  return {results: count, share: 1 - others.length / Math.max(1, count), others};
}

/** Of code nothing, where the answer says what is code. */
function sentencesOf(answer: string): string[] {
  return answer
    .split('\n')
    .filter((line) => !line.startsWith('\t'))
    .flatMap((line) => [...segmenter.segment(line)].map(({segment}) => segment.trim()))
    .filter(Boolean);
}
