import {LEAST_SHARE} from '../engine/rank.ts';
import {wordWorth} from '../engine/rerank.ts';
import type {Tuning} from '../engine/tuning.ts';
import type {AskedWord} from './lookups.ts';
import type {Holdings} from './word-index.ts';

/** A word of the query and where it was found. */
export interface FoundWord extends AskedWord {
  records: Holdings;
  /** Whether it is part of a name with symbols that was found as a whole. */
  isPart: boolean;
}

/** A record that was found. */
export interface Merged {
  id: string;
  /** Sum of what Pagefind gives its words. */
  score: number;
  /** By how much of the query it holds, and how much of that in the title. */
  rank: number;
}

/** The records that hold enough of a query, best first. */
export function merge(words: readonly FoundWord[], records: number, tuning: Tuning): Merged[] {
  const worth = words.map(({word, records: own}) =>
    wordWorth(word.term, own.size, records, tuning),
  );
  const byTerm = new Map(words.map((one) => [one.word.term, one.records]));
  // The second pass leaves out parts as well: what counts is the whole.
  const wanted = worth.reduce((sum, one, index) => sum + (words[index]?.isPart ? 0 : one), 0);
  const sums = new Map<string, {score: number; held: number; covered: number; inTitle: number}>();
  words.forEach(({records: own, typedWords, names, isPart}, index) => {
    const share = isPart ? tuning.part : typedWords;
    const weight = worth[index] ?? 0;
    // What holds the short name holds each of the words that spell it out.
    const named = names.map((name) => byTerm.get(name) ?? new Map<never, never>());
    for (const id of new Set([own, ...named].flatMap((one) => [...one.keys()]))) {
      const sum = sums.get(id) ?? {score: 0, held: 0, covered: 0, inTitle: 0};
      sum.score += (own.get(id)?.score ?? 0) * share;
      sum.held += weight;
      if (!isPart) {
        sum.covered += weight;
        if ([own, ...named].some((one) => one.get(id)?.inTitle)) sum.inTitle += weight;
      }
      sums.set(id, sum);
    }
  });
  let most = 0;
  for (const {held} of sums.values()) most = Math.max(most, held);
  return [...sums]
    .filter(([, {held}]) => words.length < 2 || held >= LEAST_SHARE * most)
    .map(([id, {score, covered, inTitle}]) => {
      const coverage = (0.05 + covered / wanted) ** tuning.coverage;
      const title = 1 + tuning.titleCoverage * (inTitle / wanted) ** 2;
      return {id, score, rank: score * coverage * title};
    })
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}
