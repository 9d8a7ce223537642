import type {RecordHead} from '../format/records-file.ts';
import {stopWords} from '../text/stop-words.ts';
import {neighbours, termsOf} from '../text/analyze.ts';
import {normalize} from '../text/normalize.ts';
import {stem} from '../text/stem.ts';
import type {PhraseFinder} from '../text/synonyms.ts';
import {tokenize} from '../text/tokenize.ts';
import type {ExpandedWord} from './expand.ts';
import type {Tuning} from './tuning.ts';

/** What MiniSearch found of a record. */
export interface Candidate {
  number: number;
  score: number;
  /** The fields in which each term was found. */
  match: Record<string, string[]>;
}

/** How common the words of a bank are. */
export interface WordStatistics {
  /** How many records the bank has. */
  records: number;
  /** How many of them hold a term, 0 if none does. */
  frequency(term: string): number;
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
  readonly #heads: readonly Pick<RecordHead, 'title'>[];
  readonly #phrases: PhraseFinder;
  readonly #statistics: WordStatistics;
  readonly #tuning: Tuning;
  readonly #titles = new Map<number, TitleFacts>();

  /** @param heads - Of the records by their numbers; not of all of the bank if few are ranked. */
  constructor(
    heads: readonly Pick<RecordHead, 'title'>[],
    phrases: PhraseFinder,
    statistics: WordStatistics,
    tuning: Tuning,
  ) {
    this.#heads = heads;
    this.#phrases = phrases;
    this.#statistics = statistics;
    this.#tuning = tuning;
  }

  score({number, score, match}: Candidate, words: readonly ExpandedWord[], query: string): number {
    const title = this.#title(number);
    const tuning = this.#tuning;
    let wanted = 0;
    let found = 0;
    let inTitle = 0;
    let sameCase = 0;
    let foundWords = 0;
    /** What two words of the query are in one counts once. */
    const foundTerms = new Set<string>();
    const places: number[] = [];
    const asked = new Set<string>();
    const raw = this.#heads[number]?.title ?? '';
    for (const {word, variants, names, frequency, isPart} of words) {
      if (word.isSmall || isPart) continue;
      const weight = wordWorth(word.term, frequency, this.#statistics.records, tuning);
      wanted += weight;
      let best = 0;
      let bestInTitle = 0;
      let place = -1;
      let inTitleTerms: readonly string[] = [];
      for (const [term, sure] of variants) {
        // The words of a bank may be names that every object has, such as `constructor`.
        const fields = Object.hasOwn(match, term) ? match[term] : undefined;
        if (!fields) continue;
        foundTerms.add(term);
        best = Math.max(best, sure);
        if (sure <= bestInTitle || !fields.includes('title')) continue;
        bestInTitle = sure;
        const literal = title.terms.indexOf(term);
        const spelt = literal < 0 ? this.#spelt(title).get(term) : undefined;
        place = spelt?.start ?? literal;
        inTitleTerms = spelt?.terms ?? [term];
      }
      for (const name of names) {
        const fields = Object.hasOwn(match, name) ? match[name] : undefined;
        if (fields) best = 1;
        if (fields?.includes('title')) bestInTitle = 1;
      }
      if (best > 0) foundWords++;
      found += best > 0 ? weight * (1 - tuning.doubt * (1 - best)) : 0;
      inTitle += bestInTitle * weight;
      if (place >= 0) {
        places.push(place);
        for (const term of inTitleTerms) asked.add(term);
        if (/\p{Lu}/u.test(word.typed) && raw.includes(word.typed)) sameCase += weight;
      }
    }
    if (wanted === 0) return score;
    const first = places.length > 0 ? Math.min(...places) : Infinity;
    let factor = (0.05 + found / wanted) ** tuning.coverage;
    factor *= Math.min(1, foundWords / Math.max(1, foundTerms.size)) ** tuning.extra;
    factor *= 1 + tuning.titleCoverage * (inTitle / wanted) ** 2;
    factor *= aboutness(title, asked, tuning);
    factor *= 1 + tuning.titleStart / (1 + first);
    factor *= 1 + tuning.adjacent * closeness(places);
    factor *= 1 + tuning.sameCase * (sameCase / wanted);
    if (query.length > 2 && title.text.includes(query)) factor *= 1 + tuning.phrase;
    if (title.text === query) factor *= 2;
    return score * factor;
  }

  #rarity(term: string): number {
    return rarity(this.#statistics.frequency(term), this.#statistics.records);
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

  #title(number: number): TitleFacts {
    const known = this.#titles.get(number);
    if (known) return known;
    const title = this.#heads[number]?.title ?? '';
    const chunks = tokenize(title);
    const said = chunks.flatMap(({whole, parts}) =>
      parts
        .filter(({term}) => !stopWords.has(term))
        .map(({term}) => ({term, whole, rarity: this.#rarity(term)})),
    );
    const worth = said.reduce((sum, one) => sum + one.rarity, 0);
    const facts = {text: normalize(title), terms: termsOf(chunks), spelt: null, said, worth};
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
