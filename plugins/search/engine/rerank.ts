import type {RecordHead} from '../format/records-file.ts';
import {stopWords} from '../text/stop-words.ts';
import {terms} from '../text/analyze.ts';
import {normalize} from '../text/normalize.ts';
import type {ExpandedWord} from './expand.ts';
import type {Tuning} from './tuning.ts';

/** What MiniSearch found of a record. */
export interface Candidate {
  number: number;
  score: number;
  /** The fields in which each term was found. */
  match: Record<string, string[]>;
}

/** What the second pass wants to know of a title, worked out once. */
interface TitleFacts {
  text: string;
  terms: string[];
  /** How many of its words say something. */
  telling: number;
}

/**
 * Scores the best candidates again, by what BM25 does not see: whether all words are there,
 * which of them in the title, next to each other and in order, and how much else it says.
 */
export class Reranker {
  readonly #heads: readonly RecordHead[];
  readonly #tuning: Tuning;
  readonly #records: number;
  readonly #titles = new Map<number, TitleFacts>();

  /** @param records - How many the bank has, if the heads are only some of them. */
  constructor(heads: readonly RecordHead[], tuning: Tuning, records = heads.length) {
    this.#heads = heads;
    this.#tuning = tuning;
    this.#records = records;
  }

  score({number, score, match}: Candidate, words: readonly ExpandedWord[], query: string): number {
    const title = this.#title(number);
    const tuning = this.#tuning;
    let wanted = 0;
    let found = 0;
    let inTitle = 0;
    let sameCase = 0;
    let matched = 0;
    let foundWords = 0;
    let foundTerms = 0;
    const places: number[] = [];
    const raw = this.#heads[number]?.title ?? '';
    for (const {word, variants, frequency} of words) {
      if (word.isSmall) continue;
      const weight = rarity(frequency, this.#records);
      wanted += weight;
      let best = 0;
      let bestInTitle = 0;
      let place = -1;
      for (const [term, sure] of variants) {
        // The words of a bank may be names that every object has, such as `constructor`.
        const fields = Object.hasOwn(match, term) ? match[term] : undefined;
        if (!fields) continue;
        foundTerms++;
        best = Math.max(best, sure);
        if (sure <= bestInTitle || !fields.includes('title')) continue;
        bestInTitle = sure;
        place = title.terms.indexOf(term);
      }
      if (best > 0) foundWords++;
      found += best > 0 ? weight * (0.5 + best / 2) : 0;
      inTitle += bestInTitle * weight;
      if (place >= 0) {
        places.push(place);
        if (!word.isWhole) matched++;
        if (/\p{Lu}/u.test(word.typed) && raw.includes(word.typed)) sameCase += weight;
      }
    }
    if (wanted === 0) return score;
    const fit = title.telling > 0 ? Math.min(1, matched / title.telling) : 0;
    const first = places.length > 0 ? Math.min(...places) : Infinity;
    let factor = (0.05 + found / wanted) ** tuning.coverage;
    factor *= (foundWords / Math.max(1, foundTerms)) ** tuning.extra;
    factor *= 1 + tuning.titleCoverage * (inTitle / wanted) ** 2;
    factor *= 1 + tuning.titleFit * fit;
    factor *= 1 + tuning.titleStart / (1 + first);
    factor *= 1 + tuning.adjacent * closeness(places);
    factor *= 1 + tuning.sameCase * (sameCase / wanted);
    factor *= 1 + tuning.shortTitle / Math.max(1, title.telling);
    if (query.length > 2 && title.text.includes(query)) factor *= 1 + tuning.phrase;
    if (title.text === query) factor *= 2;
    return score * factor;
  }

  #title(number: number): TitleFacts {
    const known = this.#titles.get(number);
    if (known) return known;
    const title = this.#heads[number]?.title ?? '';
    const found = terms(title);
    const telling = found.filter((term) => !stopWords.has(term)).length;
    const facts = {text: normalize(title), terms: found, telling};
    this.#titles.set(number, facts);
    return facts;
  }
}

/** How much finding a word says, as in BM25. */
export function rarity(frequency: number, records: number): number {
  return Math.log(1 + (records - frequency + 0.5) / (frequency + 0.5));
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
