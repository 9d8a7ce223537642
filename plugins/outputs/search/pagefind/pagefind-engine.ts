import {excerptOf, markedTerms, matchedRanges} from '../engine/excerpt.ts';
import {Expander} from '../engine/expand.ts';
import type {SearchFiles} from '../engine/files.ts';
import {pastedId} from '../engine/pasted-id.ts';
import {parseQuery, type ParsedQuery, type QueryWord} from '../engine/query.ts';
import {spellings} from '../engine/suggest.ts';
import type {Vocabulary} from '../engine/vocabulary.ts';
import {SearchIndexError} from '../errors.ts';
import {decoding} from '../format/container.ts';
import type {SynonymGroup} from '../format/records-file.ts';
import {
  wantsExcerpt,
  type SearchAnswer,
  type SearchEngine,
  type SearchOptions,
  type SearchResult,
} from '../search-engine.ts';
import {normalize} from '../text/normalize.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import {cardName, type Card} from './card.ts';
import {FilterValues} from './filter-values.ts';
import {idWord} from './index-word.ts';
import {completions, Lookups, lookupsOf} from './lookups.ts';
import {merge, type FoundWord} from './merge.ts';
import {PagefindFiles, type PagefindManifest} from './pagefind-files.ts';
import {startPagefind, type PagefindInstance} from './pagefind-script.ts';
import {cardText, rankCards, type CardText, type RankedCard} from './rank-cards.ts';
import {pagefindTuning as tuning} from './tuning.ts';
import {WordIndex} from './word-index.ts';
import {decodeWords} from './words-file.ts';

/**
 * So many cards are fetched at most, each a small file: more would make the first search slow
 * on a phone, and nobody reads on who has not found it by then.
 */
const MOST_CARDS = 20;
/** So many cards are kept; typing on mostly shows the same hits. */
const MOST_KEPT = 200;
/** Looked up as an id, at the cost of a file: two dashes at least. */
const LIKE_AN_ID = /^[\p{L}\p{N}\p{M}]+(?:[-_][\p{L}\p{N}\p{M}]+){2,}$/u;

/**
 * The engine for large banks: Pagefind, which fetches only those parts of its index that a
 * query needs. It is asked for one word at a time, and its answers are weighed as the
 * embedded engine does it: so records are found that lack a word, or hold another form.
 */
export class PagefindEngine implements SearchEngine {
  readonly #records: number;
  readonly #files: PagefindFiles;
  readonly #values: FilterValues;
  readonly #index: WordIndex;
  readonly #phrases: PhraseFinder;
  readonly #lookups: Lookups;
  readonly #cards = new Map<string, Promise<CardText>>();
  #words: Vocabulary | null = null;

  private constructor(
    records: number,
    files: PagefindFiles,
    pagefind: PagefindInstance,
    values: FilterValues,
    synonyms: readonly SynonymGroup[],
  ) {
    this.#records = records;
    this.#files = files;
    this.#values = values;
    this.#index = new WordIndex(pagefind, files);
    this.#phrases = new PhraseFinder(synonyms);
    this.#lookups = new Lookups(synonyms, this.#phrases, tuning);
  }

  /**
   * Fetches and checks what every search needs.
   *
   * @throws SearchIndexError
   */
  static async load(manifest: PagefindManifest, files: SearchFiles): Promise<PagefindEngine> {
    if (typeof WebAssembly === 'undefined') {
      throw new SearchIndexError('unsupported', 'search', 'No WebAssembly in this browser');
    }
    const own = new PagefindFiles(files, manifest);
    const [pagefind, names] = await Promise.all([startPagefind(own), own.open('names')]);
    const synonyms = decoding(
      own.nameOf('names'),
      () => JSON.parse(new TextDecoder().decode(names)) as SynonymGroup[],
    );
    const values = await FilterValues.read(pagefind, own);
    return new PagefindEngine(manifest.records, own, pagefind, values, synonyms);
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    return (await this.searchAll(query, options)).results;
  }

  async searchAll(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const {limit = 10, excerpts} = options;
    const words = await this.#find(query);
    const pasted = await this.#byId(query);
    const values = this.#values;
    const merged = merge(words, this.#records, tuning);
    const ids = [...new Set([...pasted, ...merged.map(({id}) => id)])];
    const fitting = ids.filter((id) => values.fits(id, options));
    const shown = Math.min(Math.max(0, limit), MOST_CARDS);
    // Ranks do not depend on how many are asked for: the second pass sees the same ones.
    const top = shown > 0 ? fitting.slice(0, MOST_CARDS) : [];
    const scores = new Map(merged.map(({id, score}) => [id, score]));
    const candidates = await Promise.all(
      top.map(async (id) => ({id, score: scores.get(id) ?? 0, card: await this.#card(id)})),
    );
    const ranked = rankCards(candidates, words, plain(query), this.#records, this.#phrases, tuning);
    const first = ranked.filter(({id}) => pasted.includes(id));
    const rest = ranked.filter(({id}) => !pasted.includes(id));
    return {
      results: [...first, ...rest]
        .slice(0, shown)
        .map((one) => ({...one, terms: markedTerms(query, one.terms)}))
        .map((one) => resultOf(one, wantsExcerpt(excerpts, one.card.id))),
      total: fitting.length,
      facets: values.facets(ids, options),
    };
  }

  async suggest(query: string): Promise<string[]> {
    if (parseQuery(query).words.every(isNeverMisspelt)) return [];
    return spellings(query, {vocabulary: await this.#vocabulary()});
  }

  /** The words of a query with the records that hold them. */
  async #find(query: string): Promise<FoundWord[]> {
    return this.#findParsed(parseQuery(query));
  }

  async #findParsed(parsed: ParsedQuery): Promise<FoundWord[]> {
    const isTelling = parsed.words.some(({isSmall}) => !isSmall);
    const named = new Set<number>();
    const found: FoundWord[] = [];
    for (const asked of this.#lookups.of(parsed)) {
      const {word, lookups} = asked;
      if (isTelling && word.isSmall) continue;
      // Of a known name its parts are what they are: other names and beginnings are not meant.
      const isPart = !word.isWhole && named.has(word.chunk);
      const exactly = lookups.slice(0, 1);
      const meant = isPart ? exactly : lookups;
      let one = {...asked, isPart, lookups: meant, records: await this.#index.find(meant)};
      if (one.records.size === 0 && !isPart) {
        const completed = completions(word, tuning);
        one = {...one, lookups: completed, records: await this.#index.find(completed)};
      }
      if (word.isWhole && (await this.#index.find(exactly)).size > 0) named.add(word.chunk);
      if (word.chunk >= 0 || one.records.size > 0) found.push(one);
    }
    // Names with symbols are found by their parts if they are written in another way.
    if (found.every(({word, records}) => records.size > 0 || isNeverMisspelt(word))) {
      return found;
    }
    const expander = new Expander(await this.#vocabulary(), [], tuning);
    const apart = expander.writtenApart(parsed);
    if (apart.words.length > parsed.words.length) return this.#findParsed(apart);
    const expanded = expander.expand(parsed);
    return Promise.all(
      found.map(async (one) => {
        if (one.records.size > 0 || isNeverMisspelt(one.word)) return one;
        const meant = expanded.find(({word}) => word.term === one.word.term);
        const lookups = lookupsOf(meant?.variants ?? new Map<string, number>());
        return {...one, lookups, records: await this.#index.find(lookups)};
      }),
    );
  }

  /** A pasted id names its record. */
  async #byId(query: string): Promise<string[]> {
    const id = pastedId(query);
    if (!LIKE_AN_ID.test(id)) return [];
    const lookups = [{word: idWord(id), weight: 1}];
    return [...(await this.#index.find(lookups)).keys()];
  }

  /** Fetched with the first word that is not in the index, to find near ones. */
  async #vocabulary(): Promise<Vocabulary> {
    if (this.#words) return this.#words;
    const bytes = await this.#files.open('words');
    return (this.#words = decoding(this.#files.nameOf('words'), () => decodeWords(bytes)));
  }

  #card(id: string): Promise<CardText> {
    const known = this.#cards.get(id);
    if (known) return known;
    const reading = this.#readCard(id);
    // A failure is not kept: the next search tries again.
    reading.catch(() => this.#cards.delete(id));
    this.#cards.set(id, reading);
    if (this.#cards.size > MOST_KEPT) {
      const [oldest] = this.#cards.keys();
      if (oldest !== undefined) this.#cards.delete(oldest);
    }
    return reading;
  }

  async #readCard(id: string): Promise<CardText> {
    const name = cardName(id);
    const text = new TextDecoder().decode(await this.#files.read(name));
    return cardText(decoding(name, () => JSON.parse(text) as Card));
  }
}

/** Such words have no near ones: the file with all words need not be fetched. */
function isNeverMisspelt({term, isWhole, isSmall}: QueryWord): boolean {
  return isWhole || isSmall || term.length < 3;
}

function resultOf({card, score, terms}: RankedCard, withExcerpt: boolean): SearchResult {
  const {kind, id, title, topic, topicId, page, url, section, level, answer} = card;
  const head = {kind, id, title, topic, topicId, page, url, section, level};
  const marked = new Set(terms);
  const titleRanges = matchedRanges(head.title, marked);
  return {
    ...head,
    titleRanges,
    score,
    terms,
    excerpt: withExcerpt ? excerptOf(answer, marked) : null,
  };
}

function plain(query: string): string {
  return normalize(query.slice(0, 300)).trim().replace(/\s+/g, ' ');
}
