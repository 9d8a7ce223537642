import type {RecordKind} from './record.ts';

export interface SearchOptions {
  /** Only records of this topic (its id). */
  topic?: string;
  /** Only questions of this level. */
  level?: string;
  /** Only records of these kinds, such as questions without titles of pages and topics. */
  kinds?: readonly RecordKind[];
  /** How many results at most; 10 by default. */
  limit?: number;
  /**
   * Whether to fetch the excerpts, or those of which results, by their ids; all by default.
   * Without, nothing more is fetched.
   */
  excerpts?: boolean | readonly string[];
}

/** A stretch of a text, as UTF-16 offsets: `text.slice(start, end)`. */
export interface TextRange {
  start: number;
  end: number;
}

/** A piece of the answer around what was found. */
export interface Excerpt {
  text: string;
  /** Whether the answer goes on before and after it. */
  cutStart: boolean;
  cutEnd: boolean;
  /** The words to mark in `text`. */
  ranges: TextRange[];
}

export interface SearchResult {
  id: string;
  kind: RecordKind;
  title: string;
  /** The words to mark in `title`. */
  titleRanges: TextRange[];
  url: string;
  topic: string;
  topicId: string;
  page: string;
  level: string | null;
  section: string | null;
  /** Comparable within one answer only. */
  score: number;
  /** The matched words, normalized: what to mark on the page the result leads to. */
  terms: string[];
  /** Null if there is no answer text, or it could not be fetched. */
  excerpt: Excerpt | null;
}

/** Hits by topic id and by level, each counted without its own filter. */
export interface Facets {
  topics: Record<string, number>;
  levels: Record<string, number>;
}

export interface SearchAnswer {
  results: SearchResult[];
  /** How many records fit the query and the filters, shown or not. */
  total: number;
  facets: Facets;
}

/**
 * What the interface knows of a search engine, whichever runs behind it.
 *
 * Every method rejects with a `SearchIndexError` only.
 */
export interface SearchEngine {
  /** Ranked results of a query as typed so far: its last word may be unfinished. */
  search(query: string, options?: SearchOptions): Promise<SearchResult[]>;
  /** The same with the counts that filters show. */
  searchAll(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** The query with its unknown words replaced by the nearest known ones, best first. */
  suggest(query: string): Promise<string[]>;
}

/** Whether an excerpt of this result was asked for. */
export function wantsExcerpt(excerpts: SearchOptions['excerpts'], id: string): boolean {
  return typeof excerpts === 'object' ? excerpts.includes(id) : (excerpts ?? true);
}
