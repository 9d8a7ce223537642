import {normalize} from '../text/normalize.ts';
import {stopWords} from '../text/stop-words.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import {Expander, type ExpandedWord} from './expand.ts';
import {onceThere} from './parts.ts';
import type {IndexParts} from './index-parts.ts';
import {parseQuery} from './query.ts';
import {rarity, Reranker, wordWorth, type Match} from './rerank.ts';
import {matchOf, Scorer, type Searched} from './score.ts';
import {defaultTuning, type Tuning} from './tuning.ts';

export interface Hit {
  number: number;
  score: number;
  match: Match;
}

export interface Ranking {
  /** The best of the records that were found and kept, best first. */
  hits: Hit[];
  /** How many were found and kept. */
  total: number;
  /** Numbers of all that were found, in no order that counts. */
  found: number[];
}

/** Only so many candidates are worth the second pass, and so many that their titles are fetched for it. */
const SECOND_PASS = 60;
const TITLE_PASS = 14;
/** A record that holds less of the query than this share of what the fullest one holds is no hit. */
const LEAST_SHARE = 0.4;

/** From a query to numbers of records, best first. */
export class Ranker {
  readonly #index: IndexParts;
  readonly #expander: Expander;
  readonly #scorer: Scorer;
  readonly #reranker: Reranker;
  readonly #tuning: Tuning;
  readonly #recordCount: number;

  constructor(index: IndexParts, tuning: Tuning = defaultTuning) {
    const {facetsOf, meanLengths, synonyms} = index.root;
    this.#index = index;
    this.#tuning = tuning;
    this.#recordCount = facetsOf.length;
    const phrases = new PhraseFinder(synonyms);
    this.#expander = new Expander(index.vocabulary, synonyms, tuning, phrases);
    this.#scorer = new Scorer(meanLengths, facetsOf.length, tuning);
    this.#reranker = new Reranker(phrases, facetsOf.length, tuning);
  }

  /**
   * The words of a query with what they may mean.
   *
   * @throws SearchIndexError
   */
  async expand(query: string): Promise<ExpandedWord[]> {
    const parsed = parseQuery(query);
    // At once, what is needed in any case, and what is mostly.
    const lookedUp = this.#expander.lookedUp(parsed);
    const coming = this.#index.vocabulary.load(lookedUp);
    this.#index.fetchAhead(lookedUp.filter((term) => !stopWords.has(term)));
    await coming;
    return onceThere(() => this.#expander.expand(parsed));
  }

  /**
   * @param most - How many hits are wanted.
   * @throws SearchIndexError
   */
  async rank(
    query: string,
    most: number,
    keep: (record: number) => boolean = () => true,
  ): Promise<Ranking> {
    const all = await this.expand(query);
    const significant = all.filter(({word}) => !word.isSmall);
    const words = significant.length > 0 ? significant : all;
    const searched = await this.#searched(words);
    // Nothing is waited for from here until the best are chosen: another search has its own scores.
    const found = this.#fullEnough(this.#scorer.find(searched), words, searched);
    const kept = found.filter(keep);
    const best = this.#best(kept, Math.max(SECOND_PASS, most));
    const held = best.slice(0, SECOND_PASS).map(({number, score}) => {
      const match = matchOf(number, searched);
      const holding = this.#reranker.held(match, words);
      return {number, match, holding, score: score * holding.factor};
    });
    held.sort(byScore);
    const titled = held.slice(0, TITLE_PASS);
    // Those that a pass left out come after those that it was about.
    const rest = [...held.slice(TITLE_PASS), ...best.slice(SECOND_PASS)];
    // What is shown of the rest as well: asked for later, it would be another round to the host.
    const needed = [...titled, ...rest.slice(0, Math.max(0, most - titled.length))];
    await this.#index.loadEntries(needed.map(({number}) => number));
    const plain = normalize(query.slice(0, 300)).trim().replace(/\s+/g, ' ');
    for (const hit of titled) {
      const entry = this.#index.entry(hit.number);
      hit.score *= this.#reranker.titled(hit.number, entry, hit.holding, plain);
    }
    titled.sort(byScore);
    const others = rest.map(({number}) => ({number, match: matchOf(number, searched), score: 0}));
    return {hits: [...titled, ...others].slice(0, most), total: kept.length, found};
  }

  /** By their scores, then in the order of the site. */
  #best(records: readonly number[], most: number): {number: number; score: number}[] {
    // A beginning finds half of the bank: no object for each, nor all of them sorted by hand.
    const scores = new Float64Array(records.length);
    records.forEach((record, index) => (scores[index] = this.#scorer.scoreOf(record)));
    scores.sort();
    const least = scores[scores.length - most] ?? 0;
    return records
      .filter((record) => this.#scorer.scoreOf(record) >= least)
      .map((number) => ({number, score: this.#scorer.scoreOf(number)}))
      .sort(byScore)
      .slice(0, most);
  }

  async #searched(words: readonly ExpandedWord[]): Promise<Searched[]> {
    const weights = this.#weights(words);
    const {vocabulary} = this.#index;
    const numbers = new Map([...weights.keys()].map((term) => [term, vocabulary.find(term)]));
    await this.#index.loadPostings([...numbers.values()]);
    return [...weights].map(([term, weight]) => ({
      term,
      weight,
      postings: this.#index.postings(numbers.get(term) ?? -1),
    }));
  }

  /** What each term counts for in the first pass. */
  #weights(words: readonly ExpandedWord[]): Map<string, number> {
    const weights = new Map<string, number>();
    const {vocabulary} = this.#index;
    for (const {word, variants, typedWords, frequency, isPart} of words) {
      const meant = rarity(frequency, this.#recordCount);
      const share = isPart ? this.#tuning.part : typedWords;
      for (const [term, sure] of variants) {
        const own = rarity(vocabulary.frequency(vocabulary.find(term)), this.#recordCount);
        // A rare form would be ranked above the word that was typed: it counts as that.
        const evened = own > meant ? meant / own : 1;
        const numeric = /^\d{2,}$/.test(word.term) ? this.#tuning.numeric : 1;
        weights.set(term, Math.max(weights.get(term) ?? 0, sure * evened * share * numeric));
      }
    }
    return weights;
  }

  /** Without records that hold next to nothing of a query of which others hold all. */
  #fullEnough(
    found: number[],
    words: readonly ExpandedWord[],
    searched: readonly Searched[],
  ): number[] {
    if (words.length < 2) return found;
    const postingsOf = new Map(searched.map(({term, postings}) => [term, postings]));
    const wholes = words.filter(({word}) => word.isWhole);
    const held = words.map(({word, variants, names, frequency, isPart}) => {
      // What holds a known name under another name holds its parts.
      const whole = wholes.find((other) => isPart && other.word.chunk === word.chunk)?.variants;
      const terms = [...variants.keys(), ...names, ...(whole?.keys() ?? [])];
      return {
        postings: terms.flatMap((term) => [postingsOf.get(term) ?? []]),
        worth: wordWorth(word.term, frequency, this.#recordCount, this.#tuning),
      };
    });
    return this.#scorer.fullEnough(found, held, LEAST_SHARE);
  }
}

/** The best first, then in the order of the site. */
function byScore(a: Omit<Hit, 'match'>, b: Omit<Hit, 'match'>): number {
  return b.score - a.score || a.number - b.number;
}
