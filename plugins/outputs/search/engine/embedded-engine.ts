import {SearchIndexError} from '../errors.ts';
import type {Inflate} from '../format/container.ts';
import {inflate as builtIn} from '../format/inflate.ts';
import {MANIFEST_NAME, type Manifest} from '../format/manifest.ts';
import {decodeRoot} from '../format/root-file.ts';
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
import {count} from './facets.ts';
import type {SearchFiles} from './files.ts';
import {IndexParts} from './index-parts.ts';
import {onceThere, readPart} from './parts.ts';
import {pastedId} from './pasted-id.ts';
import {Ranker, type Hit, type Ranking} from './rank.ts';
import {spellings} from './suggest.ts';

export interface EmbeddedManifest extends Manifest {
  engine: 'embedded';
  records: number;
  /** Checksum of the file that names all others, which is also in its name. */
  files: {root: number};
  /** Names of the files that every search needs: a page fetches them while the worker starts. */
  first: string[];
}

/** As many as a hosted index answers with: what each shows has to be fetched. */
const MOST_RESULTS = 250;

/** The engine that runs in the reader's browser, on an index built with the site. */
export class EmbeddedEngine implements SearchEngine {
  readonly #index: IndexParts;
  readonly #ranker: Ranker;
  #last: {key: string; ranking: Promise<Ranking>} | null = null;

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
    if (root.facets.length !== manifest.records) {
      throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected number of records');
    }
    return new EmbeddedEngine(new IndexParts(root, source));
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    return (await this.searchAll(query, options)).results;
  }

  async searchAll(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const {excerpts, ...others} = options;
    const {hits, total, found} = await this.#lastRanking(query, others);
    const results = await Promise.all(hits.map((hit) => this.#result(hit, query, excerpts)));
    return {results, total, facets: this.#facets(found, options)};
  }

  /** The same is asked for again when its excerpts are. */
  #lastRanking(query: string, options: SearchOptions): Promise<Ranking> {
    const key = JSON.stringify([query, options]);
    if (this.#last?.key === key) return this.#last.ranking;
    const last = {key, ranking: this.#rank(query, options)};
    this.#last = last;
    // A failure is not kept: the next search tries again.
    last.ranking.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return last.ranking;
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

  #fits(number: number, {topic, level, kinds}: SearchOptions): boolean {
    const facets = this.#index.root.facets[number];
    if (!facets) return false;
    return (
      (topic === undefined || facets.topicId === topic) &&
      (level === undefined || facets.level === level) &&
      (kinds === undefined || kinds.includes(facets.kind))
    );
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

  async #result(
    {number, score, match}: Hit,
    query: string,
    excerpts: SearchOptions['excerpts'],
  ): Promise<SearchResult> {
    const entry = this.#index.entry(number);
    const {head} = entry;
    const terms = markedTerms(query, [...match.keys()]);
    const marked = new Set(terms);
    const titleRanges = matchedRanges(head.title, marked);
    const excerpt = wantsExcerpt(excerpts, head.id)
      ? await this.#excerpt(() => this.#index.text(entry), marked)
      : null;
    return {...head, titleRanges, score, terms, excerpt};
  }

  /** A result is of use without its excerpt: offline, say, once the index is there. */
  async #excerpt(text: () => Promise<string>, terms: ReadonlySet<string>): Promise<Excerpt | null> {
    try {
      return excerptOf(await text(), terms);
    } catch (error) {
      if (error instanceof SearchIndexError) return null;
      throw error;
    }
  }

  #facets(found: readonly number[], options: SearchOptions): Facets {
    const topics = new Map<string, number>();
    const levels = new Map<string, number>();
    const {topic, level, kinds} = options;
    const others = kinds ? {kinds} : {};
    const anyTopic = level === undefined ? others : {...others, level};
    const anyLevel = topic === undefined ? others : {...others, topic};
    for (const number of found) {
      const facets = this.#index.root.facets[number];
      if (this.#fits(number, anyTopic)) count(topics, facets?.topicId);
      if (this.#fits(number, anyLevel)) count(levels, facets?.level);
    }
    return {topics: Object.fromEntries(topics), levels: Object.fromEntries(levels)};
  }
}
