import {stem} from '../text/stem.ts';
import {parseQuery, type QueryWord} from './query.ts';
import type {Vocabulary} from './vocabulary.ts';

const MOST = 3;

/** The query with unknown words replaced by the nearest known ones, best first. */
export function spellings(query: string, vocabulary: Vocabulary): string[] {
  const {words} = parseQuery(query);
  const plain = words.filter(({isWhole}) => !isWhole);
  const options = plain.map((word) => (isKnown(word) ? [word.term] : nearest(word)));
  if (options.every(([first], index) => first === plain[index]?.term)) return [];
  const found = Array.from({length: MOST}, (_, rank) =>
    options
      .map((terms) => terms[Math.min(rank, terms.length - 1)] ?? '')
      .filter(Boolean)
      .join(' '),
  );
  return [...new Set(found)].filter(Boolean);

  function isKnown({term, unfinished}: QueryWord): boolean {
    if (vocabulary.find(term) >= 0 || vocabulary.forms(stem(term)).length > 0) return true;
    const [from, to] = vocabulary.startingWith(term);
    return unfinished && to > from;
  }

  /** Near words, those that more records hold first; none if nothing is near. */
  function nearest({term}: QueryWord): string[] {
    if (term.length < 3 || term.length > 48) return [];
    for (const most of term.length > 5 ? [1, 2] : [1]) {
      const near = vocabulary.near(term, most, false);
      if (near.length === 0) continue;
      const sameStart = (number: number) =>
        vocabulary.term(number).startsWith(term.charAt(0)) ? 1 : 0;
      return near
        .map(({number}) => number)
        .sort(
          (a, b) =>
            sameStart(b) - sameStart(a) ||
            vocabulary.frequency(b) - vocabulary.frequency(a) ||
            a - b,
        )
        .slice(0, MOST)
        .map((number) => vocabulary.term(number));
    }
    return [];
  }
}
