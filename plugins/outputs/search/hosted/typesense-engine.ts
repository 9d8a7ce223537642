import {SearchClient} from 'typesense';
import type {SearchResponse, SearchResponseHit} from 'typesense';
import {excerptOf, matchedRanges} from '../engine/excerpt.ts';
import {parseQuery} from '../engine/query.ts';
import {SearchIndexError} from '../errors.ts';
import type {Manifest} from '../format/manifest.ts';
import {
  wantsExcerpt,
  type SearchAnswer,
  type SearchEngine,
  type SearchOptions,
  type SearchResult,
} from '../search-engine.ts';
import {terms} from '../text/analyze.ts';
import {wellFormed} from '../text/normalize.ts';
import {searchedFields, type SearchDocument} from './document.ts';

export interface TypesenseManifest extends Manifest {
  engine: 'typesense';
  /** Origin of the service: `https://search.example.org`. */
  host: string;
  /** A collection or, better, an alias. */
  collection: string;
  /** A key that can search and nothing else: every reader gets it. */
  key: string;
}

/** The service answers with at most so many. */
const MOST_RESULTS = 250;
const LONGEST_QUERY = 300;
/** Far more values than a bank has of topics. */
const MOST_VALUES = 1000;

type Found = SearchResponse<SearchDocument>;
type Hit = SearchResponseHit<SearchDocument>;

/**
 * A hosted index, on Typesense. https://typesense.org/docs/latest/api/federated-multi-search.html
 *
 * What the service marks comes as HTML: only its list of words is used, and they are
 * marked as other engines do it.
 */
export class TypesenseEngine implements SearchEngine {
  readonly #manifest: TypesenseManifest;
  readonly #client: SearchClient;

  constructor(manifest: TypesenseManifest) {
    const {host, key} = manifest;
    this.#manifest = manifest;
    // Readers are told by the page what failed.
    this.#client = new SearchClient({nodes: [{url: host}], apiKey: key, logLevel: 'silent'});
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    return (await this.searchAll(query, options)).results;
  }

  async searchAll(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const {topic, level, kinds, limit = 10, excerpts} = options;
    if (parseQuery(query).words.length === 0) {
      return {results: [], total: 0, facets: {topics: {}, levels: {}}};
    }
    const per_page = Math.min(Math.max(0, limit), MOST_RESULTS);
    // Filters show what each would find with the others: their counts are asked for apart.
    const [hits, topics, levels] = await this.#ask(plain(query), [
      {filter_by: filter({topicId: topic, level, kind: kinds}), per_page},
      {filter_by: filter({level, kind: kinds}), per_page: 0, facet_by: 'topicId'},
      {filter_by: filter({topicId: topic, kind: kinds}), per_page: 0, facet_by: 'level'},
    ]);
    return {
      results: (hits?.hits ?? []).map((hit) =>
        resultOf(hit, wantsExcerpt(excerpts, hit.document.anchor)),
      ),
      total: hits?.found ?? 0,
      facets: {topics: counts(topics), levels: counts(levels)},
    };
  }

  /** The service corrects words while it searches, and does not say how. */
  suggest(): Promise<string[]> {
    return Promise.resolve([]);
  }

  async #ask(
    q: string,
    searches: readonly {filter_by: string; per_page: number; facet_by?: string}[],
  ): Promise<readonly Found[]> {
    const {host, collection} = this.#manifest;
    const shared = {
      collection,
      q,
      query_by: Object.keys(searchedFields),
      query_by_weights: Object.values(searchedFields),
      max_facet_values: MOST_VALUES,
    };
    const asked = {searches: searches.map((one) => ({...shared, ...one}))};
    // Of another host anything may come.
    let answer: {results?: readonly Found[]};
    try {
      answer = await this.#client.multiSearch.perform<SearchDocument[]>(asked);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new SearchIndexError('missing', host, message, {cause});
    }
    const {results: found} = answer;
    if (found?.length !== searches.length) {
      throw new SearchIndexError('damaged', host, 'Unexpected content');
    }
    const refused = found.find(({error}) => error !== undefined);
    if (refused) throw new SearchIndexError('missing', host, `Unexpected error: ${refused.error}`);
    return found;
  }
}

/** Without what the service takes for operators: excluded words, phrases, all records. */
function plain(query: string): string {
  const text = wellFormed(query.slice(0, LONGEST_QUERY));
  return text
    .replace(/["`*\0]/g, ' ')
    .replace(/(^|\s)-+/g, '$1')
    .trim();
}

function filter(values: Record<string, string | readonly string[] | undefined>): string {
  return Object.entries(values)
    .flatMap(([field, value]) => {
      if (value === undefined) return [];
      // Between backticks nothing is an operator.
      const list = [value].flat().map((one) => `\`${one.replaceAll('`', '')}\``);
      return [`${field}:=[${list.join(',')}]`];
    })
    .join(' && ');
}

function counts(found: Found | undefined): Record<string, number> {
  const values = found?.facet_counts?.[0]?.counts ?? [];
  return Object.fromEntries(values.map(({value, count}) => [value, count]));
}

function resultOf({document, highlights, text_match}: Hit, withExcerpt: boolean) {
  const {kind, anchor, title, topic, topicId, page, url, section, level, answer} = document;
  const matched = highlights?.flatMap(({matched_tokens}) => matched_tokens.flat()) ?? [];
  const found = foundTerms(`${title}\n${answer}`, matched);
  const marked = new Set(found);
  return {
    id: anchor,
    kind,
    title,
    titleRanges: matchedRanges(title, marked),
    url,
    topic,
    topicId,
    page,
    level: level ?? null,
    section: section ?? null,
    score: text_match,
    terms: found,
    excerpt: withExcerpt ? excerptOf(answer, marked) : null,
  } satisfies SearchResult;
}

/** The terms of a text that the service marked; of an unfinished word it may name the beginning. */
function foundTerms(text: string, matched: readonly string[]): string[] {
  const known = new Set(terms(text));
  const wanted = new Set(matched.flatMap(terms));
  const beginnings = [...wanted].filter((term) => !known.has(term));
  return [...known].filter(
    (term) => wanted.has(term) || beginnings.some((beginning) => term.startsWith(beginning)),
  );
}
