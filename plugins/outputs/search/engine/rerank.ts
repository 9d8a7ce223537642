import type {Field} from '../format/fields.ts';
import type {Entry} from '../format/heads-file.ts';
import {neighbours, terms, titleWords} from '../text/analyze.ts';
import {normalize} from '../text/normalize.ts';
import {stem} from '../text/stem.ts';
import type {PhraseFinder} from '../text/synonyms.ts';
import {tokenize} from '../text/tokenize.ts';
import type {ExpandedWord} from './expand.ts';
import type {QueryWord} from './query.ts';
import type {Tuning} from './tuning.ts';

/** The fields in which each term was found. */
export type Match = ReadonlyMap<string, readonly Field[]>;

/** What a record holds of a query, as far as the index says. */
export interface Held {
  /** What that is worth: a factor of the record's score. */
  factor: number;
  /** The words of the query that its title holds, with the surest term of each. */
  inTitle: {word: QueryWord; weight: number; term: string}[];
  /** How much all words of the query are worth; 0 if they say nothing. */
  wanted: number;
}

/** What the second pass wants to know of a title, worked out once. */
interface TitleFacts {
  text: string;
  terms: string[];
  /** What it says in several words, by the one word for that; null until needed. */
  spelt: Map<string, {start: number; terms: string[]}> | null;
  /** Each of its words, what it is a part of, and how much finding it says. */
  said: {term: string; whole: string; rarity: number}[];
  /** The same, of all of them. */
  worth: number;
}

/**
 * Scores the best candidates again, by what BM25 does not see: whether all words are there,
 * which of them in the title, next to each other and in order, and how much else it says.
 */
export class Reranker {
  readonly #phrases: PhraseFinder;
  readonly #recordCount: number;
  readonly #tuning: Tuning;
  readonly #titles = new Map<number, TitleFacts>();

  constructor(phrases: PhraseFinder, recordCount: number, tuning: Tuning) {
    this.#phrases = phrases;
    this.#recordCount = recordCount;
    this.#tuning = tuning;
  }

  /** What can be said before its title is there. */
  held(match: Match, words: readonly ExpandedWord[]): Held {
    const tuning = this.#tuning;
    let wanted = 0;
    let found = 0;
    let titleWorth = 0;
    let foundWords = 0;
    /** What two words of the query are in one counts once. */
    const foundTerms = new Set<string>();
    const inTitle: Held['inTitle'] = [];
    for (const {word, variants, names, frequency, isPart} of words) {
      if (word.isSmall || isPart) continue;
      const weight = wordWorth(word.term, frequency, this.#recordCount, tuning);
      wanted += weight;
      let best = 0;
      let bestInTitle = 0;
      let inTitleTerm: string | undefined;
      for (const [term, sure] of variants) {
        const fields = match.get(term);
        if (!fields) continue;
        foundTerms.add(term);
        best = Math.max(best, sure);
        if (sure <= bestInTitle || !fields.includes('title')) continue;
        bestInTitle = sure;
        inTitleTerm = term;
      }
      for (const name of names) {
        const fields = match.get(name);
        if (fields) best = 1;
        if (fields?.includes('title')) bestInTitle = 1;
      }
      if (best > 0) foundWords++;
      found += best > 0 ? weight * (1 - tuning.doubt * (1 - best)) : 0;
      titleWorth += bestInTitle * weight;
      if (inTitleTerm !== undefined) inTitle.push({word, weight, term: inTitleTerm});
    }
    let factor = 1;
    if (wanted > 0) {
      factor *= (0.05 + found / wanted) ** tuning.coverage;
      factor *= Math.min(1, foundWords / Math.max(1, foundTerms.size)) ** tuning.extra;
      factor *= 1 + tuning.titleCoverage * (titleWorth / wanted) ** 2;
    }
    return {factor, inTitle, wanted};
  }

  /** What the title adds: another factor of the score. */
  titled(number: number, entry: Entry, {inTitle, wanted}: Held, query: string): number {
    if (wanted === 0) return 1;
    const title = this.#title(number, entry);
    const tuning = this.#tuning;
    const places: number[] = [];
    const asked = new Set<string>();
    let sameCase = 0;
    for (const {word, weight, term} of inTitle) {
      const literal = title.terms.indexOf(term);
      const spelt = literal < 0 ? this.#spelt(title).get(term) : undefined;
      const place = spelt?.start ?? literal;
      if (place < 0) continue;
      places.push(place);
      for (const one of spelt?.terms ?? [term]) asked.add(one);
      if (/\p{Lu}/u.test(word.typed) && entry.head.title.includes(word.typed)) sameCase += weight;
    }
    const first = places.length > 0 ? Math.min(...places) : Infinity;
    let factor = aboutness(title, asked, tuning);
    factor *= 1 + tuning.titleStart / (1 + first);
    factor *= 1 + tuning.adjacent * closeness(places);
    factor *= 1 + tuning.sameCase * (sameCase / wanted);
    if (query.length > 2 && title.text.includes(query)) factor *= 1 + tuning.phrase;
    if (title.text === query) factor *= 2;
    return factor;
  }

  /** Few titles are found by a name that they spell out: stemming all would cost the first search. */
  #spelt(title: TitleFacts): Map<string, {start: number; terms: string[]}> {
    if (title.spelt) return title.spelt;
    const spelt = new Map<string, {start: number; terms: string[]}>();
    for (const {term, pair} of neighbours(title.text, tokenize(title.text))) {
      spelt.set(term, {start: title.terms.indexOf(pair[0] ?? ''), terms: pair});
    }
    for (const {start, length, group} of this.#phrases.find(title.terms.map(stem))) {
      spelt.set(group.words[0] ?? '', {start, terms: title.terms.slice(start, start + length)});
    }
    return (title.spelt = spelt);
  }

  #title(number: number, {head: {title}, frequencies}: Entry): TitleFacts {
    const known = this.#titles.get(number);
    if (known) return known;
    const said = titleWords(title).map((word, index) => ({
      ...word,
      rarity: rarity(frequencies[index] ?? 0, this.#recordCount),
    }));
    const worth = said.reduce((sum, one) => sum + one.rarity, 0);
    const facts = {text: normalize(title), terms: terms(title), spelt: null, said, worth};
    this.#titles.set(number, facts);
    return facts;
  }
}

/** How much finding a word says, as in BM25. */
export function rarity(frequency: number, records: number): number {
  return Math.log(1 + (records - frequency + 0.5) / (frequency + 0.5));
}

/** How much a word of a query says: a number, such as an exit code, is mostly what it is about. */
export function wordWorth(
  term: string,
  frequency: number,
  records: number,
  tuning: Tuning,
): number {
  return rarity(frequency, records) * (/^\d{2,}$/.test(term) ? tuning.numeric : 1);
}

/**
 * Whether the title is about what was asked for: more the less else it says, and less if what
 * else it says is rarer, as the rarest word mostly names the thing.
 */
function aboutness({said, worth}: TitleFacts, asked: ReadonlySet<string>, tuning: Tuning): number {
  let askedWorth = 0;
  let commonest = Infinity;
  let rarestOther = 0;
  for (const {term, whole, rarity: one} of said) {
    if (asked.has(term) || asked.has(whole)) {
      askedWorth += one;
      commonest = Math.min(commonest, one);
    } else rarestOther = Math.max(rarestOther, one);
  }
  if (askedWorth === 0) return 1;
  const share = 1 + tuning.titleShare * (askedWorth / worth);
  return rarestOther > 0 ? share * Math.min(1, commonest / rarestOther) ** tuning.central : share;
}

/** 1 if the places follow each other in order, less with each gap. */
function closeness(places: readonly number[]): number {
  if (places.length < 2) return 0;
  let sum = 0;
  for (let index = 1; index < places.length; index++) {
    const gap = (places[index] ?? 0) - (places[index - 1] ?? 0);
    sum += gap > 0 ? 1 / gap : gap < 0 ? 0.5 / -gap : 0;
  }
  return sum / (places.length - 1);
}
