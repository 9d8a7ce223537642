import type {ParsedQuery, QueryWord} from '../engine/query.ts';
import type {Tuning} from '../engine/tuning.ts';
import type {SynonymGroup} from '../format/records-file.ts';
import {stem} from '../text/stem.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import {indexBeginning, indexWord} from './index-word.ts';

/** One thing Pagefind is asked for. */
export interface Lookup {
  word: string;
  /** How surely it is what was meant, up to 1. */
  weight: number;
}

/** Half of the bank begins with such: too much to fetch, and to go through on a phone. */
const TOO_SHORT = /^[ -\u024f]$/;

/**
 * Endings that make a stem of a word that is typed halfway: `deployme` begins no stem, but
 * `deployment` has one.
 */
const ENDINGS = [
  's',
  'd',
  'g',
  'n',
  't',
  'e',
  'y',
  'ng',
  'nt',
  'on',
  'ty',
  'ed',
  'es',
  'al',
].concat([
  'ing',
  'ion',
  'ent',
  'ity',
  'nce',
  'tion',
  'ment',
  'ance',
  'ence',
  'ation',
  'lity',
  'able',
]);
const SHORTEST_COMPLETED = 5;

/** What to ask Pagefind for each word of a query. */
export class Lookups {
  readonly #tuning: Tuning;
  readonly #byWord = new Map<string, SynonymGroup[]>();
  readonly #phrases: PhraseFinder;

  constructor(synonyms: readonly SynonymGroup[], tuning: Tuning) {
    this.#tuning = tuning;
    this.#phrases = new PhraseFinder(synonyms);
    for (const group of synonyms) {
      for (const word of group.words) {
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), group]);
      }
    }
  }

  /** The words with their lookups. */
  of({words}: ParsedQuery): {word: QueryWord; lookups: Lookup[]}[] {
    const {prefix, synonym, joined} = this.#tuning;
    const lists = words.map(({term, unfinished}) => {
      const list = [{word: indexWord(term), weight: 1}];
      if (unfinished && !TOO_SHORT.test(term))
        list.push({word: indexBeginning(term), weight: prefix});
      for (const group of this.#byWord.get(term) ?? []) {
        for (const name of group.words) {
          if (name !== term) list.push({word: indexWord(name), weight: synonym});
        }
      }
      return list;
    });
    const add = (index: number, word: string, weight: number) => {
      const list = lists[index];
      if (list?.every((one) => one.word !== word)) list.push({word, weight});
    };
    // `load balancer` is also `loadbalancer`.
    words.forEach((left, index) => {
      const right = words[index + 1];
      if (!right || left.isSmall || left.isWhole || right.isWhole) return;
      for (const at of [index, index + 1]) add(at, indexWord(left.term + right.term), joined);
    });
    const stems = words.map(({term}) => stem(term));
    for (const {start, length, group} of this.#phrases.find(stems)) {
      for (const name of group.words) {
        for (let at = start; at < start + length; at++) add(at, indexWord(name), synonym);
      }
    }
    return words.map((word, index) => ({word, lookups: lists[index] ?? []}));
  }
}

/** What an unfinished word may become, if nothing in the index begins so. */
export function completions({term, unfinished, isWhole}: QueryWord, {prefix}: Tuning): Lookup[] {
  if (!unfinished || isWhole || term.length < SHORTEST_COMPLETED) return [];
  const words = new Set(ENDINGS.map((ending) => indexWord(term + ending)));
  return [...words].map((word) => ({word, weight: prefix}));
}

/** Words of the bank that may be meant, with their weights, as lookups. */
export function lookupsOf(variants: ReadonlyMap<string, number>): Lookup[] {
  const weights = new Map<string, number>();
  for (const [term, weight] of variants) {
    const word = indexWord(term);
    weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  }
  return [...weights].map(([word, weight]) => ({word, weight}));
}
