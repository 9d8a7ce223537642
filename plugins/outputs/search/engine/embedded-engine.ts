import {SearchIndexError} from '../errors.ts';
import type {Inflate} from '../format/container.ts';
import {inflate as builtIn} from '../format/inflate.ts';
import {MANIFEST_NAME, type Manifest} from '../format/manifest.ts';
import {decodeRoot, type Facets as RecordFacets} from '../format/root-file.ts';
import {
  wantsExcerpt,
  type Excerpt,
  type Facets,
  type SearchAnswer,
  type SearchEngine,
  type SearchOptions,
  type SearchResult,
} from '../search-engine.ts';
import {excerptOf, markedTerms, matchedRanges} from './excerpt.ts';
import type {SearchFiles} from './files.ts';
import {IndexParts} from './index-parts.ts';
import {onceThere, readPart} from './parts.ts';
import {pastedId} from './pasted-id.ts';
import {parseQuery} from './query.ts';
import {Ranker, type Hit, type Ranking} from './rank.ts';
import {spellings} from './suggest.ts';

export interface EmbeddedManifest extends Manifest {
  engine: 'embedded';
  records: number;
  /** Checksum of the file that names all others, which is also in its name. */
  files: {root: number};
  /** The files that every search needs, by name, as base64: with the list, as each round to the host takes longer than they do. */
  first: Record<string, string>;
}

/** As many as a hosted index answers with: what each shows has to be fetched. */
const MOST_RESULTS = 250;

/** An answer without its excerpts, and the numbers of its results. */
interface Ranked {
  answer: SearchAnswer;
  numbers: number[];
}

/** The engine that runs in the reader's browser, on an index built with the site. */
export class EmbeddedEngine implements SearchEngine {
  readonly #index: IndexParts;
  readonly #ranker: Ranker;
  #last: {key: string; ranked: Promise<Ranked>} | null = null;

  private constructor(index: IndexParts) {
    this.#index = index;
    this.#ranker = new Ranker(index);
  }

  /**
   * Fetches and checks what every search needs.
   *
   * @throws SearchIndexError
   */
  static async load(
    manifest: EmbeddedManifest,
    files: SearchFiles,
    inflate: Inflate = builtIn,
  ): Promise<EmbeddedEngine> {
    const source = {files, inflate, manifest};
    const root = await readPart(source, 'root', manifest.files.root, decodeRoot);
    if (root.facetsOf.length !== manifest.records) {
      throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected number of records');
    }
    return new EmbeddedEngine(new IndexParts(root, source));
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    return (await this.searchAll(query, options)).results;
  }

  async searchAll(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const {excerpts, ...others} = options;
    const {answer, numbers} = await this.#lastRanked(query, others);
    const results = await Promise.all(
      answer.results.map(async (result, index) =>
        wantsExcerpt(excerpts, result.id)
          ? {...result, excerpt: await this.#excerpt(numbers[index] ?? 0, result.terms)}
          : result,
      ),
    );
    return {...answer, results};
  }

  /** The same is asked for again when its excerpts are: they change nothing else. */
  #lastRanked(query: string, options: SearchOptions): Promise<Ranked> {
    const key = JSON.stringify([query, options]);
    if (this.#last?.key === key) return this.#last.ranked;
    const last = {key, ranked: this.#ranked(query, options)};
    this.#last = last;
    // A failure is not kept: the next search tries again.
    last.ranked.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return last.ranked;
  }

  async #ranked(query: string, options: SearchOptions): Promise<Ranked> {
    const {hits, total, found} = await this.#rank(query, options);
    const asked = new Set(parseQuery(query).words.map(({term}) => term));
    const results = hits.map((hit) => this.#result(hit, asked));
    return {
      answer: {results, total, facets: this.#facets(found, options)},
      numbers: hits.map(({number}) => number),
    };
  }

  async #rank(query: string, options: SearchOptions): Promise<Ranking> {
    const most = Math.min(MOST_RESULTS, Math.max(0, options.limit ?? 10));
    const ranking = await this.#ranker.rank(query, most, (number) => this.#fits(number, options));
    const {hits, total, found} = await this.#idFirst(query, ranking, options);
    const shown = hits.slice(0, most);
    await this.#index.loadEntries(shown.map(({number}) => number));
    return {hits: shown, total, found};
  }

  suggest(query: string): Promise<string[]> {
    return onceThere(() => spellings(query, this.#index.vocabulary));
  }

  #fits(number: number, options: SearchOptions): boolean {
    const {facets, facetsOf} = this.#index.root;
    const own = facets[facetsOf[number] ?? -1];
    return own !== undefined && fits(own, options);
  }

  /** A pasted id names its record. */
  async #idFirst(query: string, ranking: Ranking, options: SearchOptions): Promise<Ranking> {
    const {hits, total, found} = ranking;
    // A one-word id is a word like others, which the ranking knows better.
    const isWord = !/[^\p{L}\p{N}]/u.test(query.trim());
    if (isWord && total > 0) return ranking;
    const id = pastedId(query);
    const number = id === '' ? undefined : await this.#index.recordOf(id);
    if (number === undefined || !this.#fits(number, options)) return ranking;
    const known = hits.find((hit) => hit.number === number);
    const first = {number, match: known?.match ?? new Map(), score: (hits[0]?.score ?? 0) + 1};
    const others = hits.filter((hit) => hit !== known);
    return {hits: [first, ...others], total: total + (found.includes(number) ? 0 : 1), found};
  }

  #result({number, score, match}: Hit, asked: ReadonlySet<string>): SearchResult {
    const {head} = this.#index.entry(number);
    const terms = markedTerms(asked, [...match.keys()]);
    const titleRanges = matchedRanges(head.title, new Set(terms));
    return {...head, titleRanges, score, terms, excerpt: null};
  }

  /** A result is of use without its excerpt: offline, say, once the index is there. */
  async #excerpt(number: number, terms: readonly string[]): Promise<Excerpt | null> {
    try {
      const text = await this.#index.text(this.#index.entry(number));
      return excerptOf(text, new Set(terms));
    } catch (error) {
      if (error instanceof SearchIndexError) return null;
      throw error;
    }
  }

  #facets(found: readonly number[], {topic, level, kinds}: SearchOptions): Facets {
    const {facets, facetsOf} = this.#index.root;
    // A beginning finds half of the bank: of each only its number is counted.
    const counts = new Uint32Array(facets.length);
    for (const number of found) {
      const own = facetsOf[number] ?? 0;
      counts[own] = (counts[own] ?? 0) + 1;
    }
    const topics = new Map<string, number>();
    const levels = new Map<string, number>();
    const add = (sums: Map<string, number>, value: string, more: number) =>
      sums.set(value, (sums.get(value) ?? 0) + more);
    facets.forEach((own, number) => {
      const count = counts[number] ?? 0;
      if (count === 0) return;
      if (fits(own, {level, kinds})) add(topics, own.topicId, count);
      if (own.level !== null && fits(own, {topic, kinds})) add(levels, own.level, count);
    });
    return {topics: Object.fromEntries(topics), levels: Object.fromEntries(levels)};
  }
}

type Filter = {[Name in 'topic' | 'level' | 'kinds']?: SearchOptions[Name] | undefined};

function fits(own: RecordFacets, {topic, level, kinds}: Filter): boolean {
  return (
    (topic === undefined || own.topicId === topic) &&
    (level === undefined || own.level === level) &&
    (kinds === undefined || kinds.includes(own.kind))
  );
}
