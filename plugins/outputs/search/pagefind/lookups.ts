import type {ParsedQuery, QueryWord} from '../engine/query.ts';
import type {Tuning} from '../engine/tuning.ts';
import type {SynonymGroup} from '../format/records-file.ts';
import {stem} from '../text/stem.ts';
import type {PhraseFinder} from '../text/synonyms.ts';
import {nameless} from '../engine/expand.ts';
import {indexBeginning, indexWord} from './index-word.ts';

/** One thing Pagefind is asked for. */
export interface Lookup {
  word: string;
  /** How surely it is what was meant, up to 1. */
  weight: number;
}

/** A word of a query with what to ask Pagefind for. */
export interface AskedWord {
  word: QueryWord;
  lookups: readonly Lookup[];
  /** How many words were typed for it. */
  typedWords: number;
  /** Short names of what it spells out with its neighbours: words that are asked for as well. */
  names: string[];
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

  constructor(synonyms: readonly SynonymGroup[], phrases: PhraseFinder, tuning: Tuning) {
    this.#tuning = tuning;
    this.#phrases = phrases;
    for (const group of synonyms) {
      for (const word of group.words) {
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), group]);
      }
    }
  }

  /** The words with their lookups, and the short names of what they spell out. */
  of({words}: ParsedQuery): AskedWord[] {
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
    const asked: AskedWord[] = words.map((word, index) => {
      return {word, lookups: lists[index] ?? [], typedWords: 1, names: []};
    });
    const stems = words.map(({term}) => stem(term));
    const spelt = this.#phrases.find(stems).flatMap(({start, length, group}): AskedWord[] => {
      const [name] = group.words;
      if (name === undefined || words.some(({term}) => term === name)) return [];
      for (const {names} of asked.slice(start, start + length)) names.push(name);
      const lookups = group.words.map((one) => ({word: indexWord(one), weight: 1}));
      return [{word: {...nameless, term: name}, lookups, typedWords: length, names: []}];
    });
    return [...asked, ...spelt];
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
