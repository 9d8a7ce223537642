import type {QueryWord} from '../engine/query.ts';
import {isPart, LEAST_SHARE} from '../engine/rank.ts';
import {rarity} from '../engine/rerank.ts';
import type {Tuning} from '../engine/tuning.ts';
import type {Lookup} from './lookups.ts';
import type {Holdings} from './word-index.ts';

/** A word of the query and where it was found. */
export interface FoundWord {
  word: QueryWord;
  lookups: readonly Lookup[];
  records: Holdings;
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
  const worth = words.map((one) => rarity(one.records.size, records));
  const wanted = worth.reduce((sum, one) => sum + one, 0);
  const sums = new Map<string, {score: number; held: number; inTitle: number}>();
  words.forEach((one, index) => {
    const share = isPart(one.word, words) ? tuning.part : 1;
    for (const [id, {score, inTitle}] of one.records) {
      const sum = sums.get(id) ?? {score: 0, held: 0, inTitle: 0};
      sum.score += score * share;
      sum.held += worth[index] ?? 0;
      if (inTitle) sum.inTitle += worth[index] ?? 0;
      sums.set(id, sum);
    }
  });
  let most = 0;
  for (const {held} of sums.values()) most = Math.max(most, held);
  return [...sums]
    .filter(([, {held}]) => words.length < 2 || held >= LEAST_SHARE * most)
    .map(([id, {score, held, inTitle}]) => {
      const coverage = (0.05 + held / wanted) ** tuning.coverage;
      const title = 1 + tuning.titleCoverage * (inTitle / wanted) ** 2;
      return {id, score, rank: score * coverage * title};
    })
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}
