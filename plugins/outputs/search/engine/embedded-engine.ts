import {SearchIndexError} from '../errors.ts';
import {decoding, FileKind, open, type Inflate} from '../format/container.ts';
import {inflate as builtIn} from '../format/inflate.ts';
import {fileName, MANIFEST_NAME, type Manifest} from '../format/manifest.ts';
import {decodeRecords, type RecordHead, type RecordsContent} from '../format/records-file.ts';
import {decodeTerms, type TermIndex} from '../format/terms-file.ts';
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
import {pastedId} from './pasted-id.ts';
import {Ranker, type Hit} from './rank.ts';
import {spellings} from './suggest.ts';
import {Texts} from './texts.ts';

export interface EmbeddedManifest extends Manifest {
  engine: 'embedded';
  records: number;
  /** Checksums of the files, which are also in their names. */
  files: {terms: number; records: number};
  /** Names of the files that every search needs: a page fetches them while the worker starts. */
  first: string[];
}

/** The engine that runs in the reader's browser, on an index built with the site. */
export class EmbeddedEngine implements SearchEngine {
  readonly #heads: readonly RecordHead[];
  readonly #ranker: Ranker;
  readonly #texts: Texts;
  readonly #byId: Map<string, number>;

  private constructor(index: TermIndex, content: RecordsContent, texts: Texts) {
    this.#heads = content.heads;
    this.#ranker = new Ranker(index, content.heads, content.synonyms);
    this.#texts = texts;
    this.#byId = new Map(content.heads.map(({id}, number) => [id.toLowerCase(), number]));
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
    const content = async (role: 'terms' | 'records') => {
      const checksum = manifest.files[role];
      const name = fileName(role, checksum);
      return open(await files.read(name), name, FileKind[role], checksum, inflate);
    };
    const [terms, records] = await Promise.all([content('terms'), content('records')]);
    const termsName = fileName('terms', manifest.files.terms);
    const index = decoding(termsName, () => decodeTerms(terms));
    const recordsName = fileName('records', manifest.files.records);
    const decoded = decoding(recordsName, () => decodeRecords(records));
    if (index.recordCount !== manifest.records || decoded.heads.length !== manifest.records) {
      throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected number of records');
    }
    return new EmbeddedEngine(index, decoded, new Texts(files, inflate, decoded.shards));
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    return (await this.searchAll(query, options)).results;
  }

  async searchAll(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const {limit = 10, excerpts} = options;
    const {hits, found} = this.#ranker.rank(query, (number) => this.#fits(number, options));
    const ordered = this.#idFirst(query, hits, options);
    const results = await Promise.all(
      ordered.slice(0, Math.max(0, limit)).map((hit) => this.#result(hit, query, excerpts)),
    );
    return {results, total: ordered.length, facets: this.#facets(found, options)};
  }

  suggest(query: string): Promise<string[]> {
    return Promise.resolve(spellings(query, this.#ranker));
  }

  #fits(number: number, {topic, level, kinds}: SearchOptions): boolean {
    const head = this.#heads[number];
    if (!head) return false;
    return (
      (topic === undefined || head.topicId === topic) &&
      (level === undefined || head.level === level) &&
      (kinds === undefined || kinds.includes(head.kind))
    );
  }

  /** A pasted id names its record. */
  #idFirst(query: string, hits: Hit[], options: SearchOptions): Hit[] {
    const number = this.#byId.get(pastedId(query));
    if (number === undefined || !this.#fits(number, options)) return hits;
    const known = hits.find((hit) => hit.number === number);
    // A one-word id is a word like others, which the ranking knows better.
    if (known && !/[^\p{L}\p{N}]/u.test(query.trim())) return hits;
    const first = {number, match: known?.match ?? {}, score: (hits[0]?.score ?? 0) + 1};
    return [first, ...hits.filter((hit) => hit !== known)];
  }

  async #result(
    {number, score, match}: Hit,
    query: string,
    excerpts: SearchOptions['excerpts'],
  ): Promise<SearchResult> {
    const head = this.#heads[number];
    if (!head) throw new RangeError(`Unexpected record ${number}`);
    const terms = markedTerms(query, Object.keys(match));
    const marked = new Set(terms);
    const titleRanges = matchedRanges(head.title, marked);
    const excerpt = wantsExcerpt(excerpts, head.id) ? await this.#excerpt(number, marked) : null;
    return {...head, titleRanges, score, terms, excerpt};
  }

  /** A result is of use without its excerpt: offline, say, once the index is there. */
  async #excerpt(number: number, terms: ReadonlySet<string>): Promise<Excerpt | null> {
    try {
      return excerptOf(await this.#texts.of(number), terms);
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
      const head = this.#heads[number];
      if (!head) continue;
      if (this.#fits(number, anyTopic)) count(topics, head.topicId);
      if (this.#fits(number, anyLevel)) count(levels, head.level);
    }
    return {topics: Object.fromEntries(topics), levels: Object.fromEntries(levels)};
  }
}
