import type {RecordHead, SynonymGroup} from '../format/records-file.ts';
import type {TermIndex} from '../format/terms-file.ts';
import {normalize} from '../text/normalize.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import {Expander, type ExpandedWord} from './expand.ts';
import {parseQuery} from './query.ts';
import {rarity, Reranker, wordWorth, type Candidate} from './rerank.ts';
import {defaultTuning, type Tuning} from './tuning.ts';
import {Vocabulary} from './vocabulary.ts';

export interface Hit {
  number: number;
  score: number;
  /** The terms of the index that were found, with their fields: listed for the few that are shown. */
  match: Candidate['match'];
}

export interface Ranking {
  /** The records that were found and kept, best first. */
  hits: Hit[];
  /** Numbers of all that were found, in no order that counts. */
  found: number[];
}

/** Only so many candidates are worth the second pass. */
const SECOND_PASS = 60;
/** A record that holds less of the query than this share of what the fullest one holds is no hit. */
export const LEAST_SHARE = 0.4;

/** From a query to numbers of records, best first: MiniSearch between two passes. */
export class Ranker {
  readonly vocabulary: Vocabulary;
  readonly #index: TermIndex;
  readonly #expander: Expander;
  readonly #reranker: Reranker;
  readonly #tuning: Tuning;

  constructor(
    index: TermIndex,
    heads: readonly RecordHead[],
    synonyms: readonly SynonymGroup[],
    tuning: Tuning = defaultTuning,
  ) {
    this.#index = index;
    this.#tuning = tuning;
    this.vocabulary = new Vocabulary(index.terms, index.shared, index.frequencies);
    const phrases = new PhraseFinder(synonyms);
    this.#expander = new Expander(this.vocabulary, synonyms, tuning, phrases);
    const statistics = {
      records: index.recordCount,
      frequency: (term: string) => this.vocabulary.frequency(this.vocabulary.find(term)),
    };
    this.#reranker = new Reranker(heads, phrases, statistics, tuning);
  }

  /** The words of a query with what they may mean. */
  expand(query: string): ExpandedWord[] {
    return this.#expander.expand(parseQuery(query));
  }

  rank(query: string, keep: (record: number) => boolean = () => true): Ranking {
    const words = this.expand(query);
    const significant = words.filter(({word}) => !word.isSmall);
    const searched = significant.length > 0 ? significant : words;
    const candidates = this.#fullEnough(this.#candidates(searched), searched);
    const kept = candidates.filter(({number}) => keep(number));
    const plain = normalize(query.slice(0, 300)).trim().replace(/\s+/g, ' ');
    const top = kept.slice(0, SECOND_PASS).map((candidate) => ({
      ...candidate,
      score: this.#reranker.score(candidate, searched, plain),
    }));
    top.sort((a, b) => b.score - a.score || a.number - b.number);
    const rest = kept.slice(SECOND_PASS).map((candidate) => ({...candidate, score: 0}));
    return {hits: [...top, ...rest], found: candidates.map(({number}) => number)};
  }

  #candidates(words: readonly ExpandedWord[]): Candidate[] {
    const weights = this.#weights(words);
    const terms = [...weights.keys()];
    if (terms.length === 0) return [];
    const {title, also, place, answer} = this.#tuning;
    const results = this.#index.miniSearch.search('', {
      tokenize: () => terms,
      processTerm: (term) => term,
      boostTerm: (term) => weights.get(term) ?? 1,
      prefix: false,
      fuzzy: false,
      boost: {title, also, place, answer},
    });
    return results.map(({id, score, match}) => ({number: id as number, score, match}));
  }

  /** What each term counts for in MiniSearch. */
  #weights(words: readonly ExpandedWord[]): Map<string, number> {
    const weights = new Map<string, number>();
    const {recordCount} = this.#index;
    for (const {word, variants, typedWords, frequency, isPart} of words) {
      const meant = rarity(frequency, recordCount);
      const share = isPart ? this.#tuning.part : typedWords;
      for (const [term, sure] of variants) {
        const own = rarity(this.vocabulary.frequency(this.vocabulary.find(term)), recordCount);
        // MiniSearch would rank a rare form above the word that was typed: it counts as that.
        const evened = own > meant ? meant / own : 1;
        const numeric = /^\d{2,}$/.test(word.term) ? this.#tuning.numeric : 1;
        weights.set(term, Math.max(weights.get(term) ?? 0, sure * evened * share * numeric));
      }
    }
    return weights;
  }

  /** Without records that hold next to nothing of a query of which others hold all. */
  #fullEnough(candidates: Candidate[], words: readonly ExpandedWord[]): Candidate[] {
    if (words.length < 2) return candidates;
    const wordsOf = new Map<string, number[]>();
    words.forEach(({variants, names}, index) => {
      for (const term of [...variants.keys(), ...names]) {
        const list = wordsOf.get(term);
        if (list) list.push(index);
        else wordsOf.set(term, [index]);
      }
    });
    const worth = words.map(({word, frequency}) =>
      wordWorth(word.term, frequency, this.#index.recordCount, this.#tuning),
    );
    // A beginning finds half of the bank: no set for each record.
    const lastHolder = words.map(() => -1);
    const shares = candidates.map(({match}, candidate) => {
      let share = 0;
      for (const term of Object.keys(match)) {
        for (const index of wordsOf.get(term) ?? []) {
          if (lastHolder[index] === candidate) continue;
          lastHolder[index] = candidate;
          share += worth[index] ?? 0;
        }
      }
      return share;
    });
    const least = LEAST_SHARE * shares.reduce((most, share) => Math.max(most, share), 0);
    return candidates.filter((_, index) => (shares[index] ?? 0) >= least);
  }
}
