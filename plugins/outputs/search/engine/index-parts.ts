import {decodeCommon} from '../format/common-file.ts';
import {decodeHeads, type Entry} from '../format/heads-file.ts';
import {decodeIds, hashOfId, partOfHash} from '../format/ids-file.ts';
import {decodePostings, type TermPostings} from '../format/postings-file.ts';
import type {Facets, Part, PostingsPart, Root} from '../format/root-file.ts';
import {decodeTexts} from '../format/text-file.ts';
import {decodeWords} from '../format/words-file.ts';
import {Directory, Parts, type IndexSource} from './parts.ts';
import {Vocabulary} from './vocabulary.ts';

/** So many files of answers are kept, some six megabytes: forty queries typed in a bank of 100,000 show half as many. */
const MOST_TEXTS = 3000;

const noFacets: Facets = {kind: 'question', topic: '', topicId: '', level: null};

/** An index of which only what was asked for is there. Every `load…` rejects with a `SearchIndexError`. */
export class IndexParts {
  readonly root: Root;
  readonly vocabulary: Vocabulary;
  readonly #termsIn: Directory<PostingsPart>;
  readonly #postings: Parts<TermPostings[]>;
  readonly #recordsIn: Directory<Part>;
  readonly #heads: Parts<Entry[], Part & {from: number}>;
  readonly #texts: Parts<string[]>;
  readonly #ids: Parts<Map<number, number>>;

  constructor(root: Root, source: IndexSource) {
    const {facets, facetsOf} = root;
    this.root = root;
    this.vocabulary = new Vocabulary(
      root.words,
      new Parts(source, 'words', decodeWords),
      root.common === null
        ? null
        : {checksum: root.common, file: new Parts(source, 'common', decodeCommon)},
    );
    this.#termsIn = new Directory(root.postings);
    this.#postings = new Parts(source, 'postings', (content) =>
      decodePostings(content, facetsOf.length),
    );
    this.#recordsIn = new Directory(root.heads);
    this.#heads = new Parts(source, 'heads', (content, {from, count}) =>
      decodeHeads(
        content,
        Array.from(facetsOf.subarray(from, from + count), (number) => facets[number] ?? noFacets),
      ),
    );
    this.#texts = new Parts(source, 'text', decodeTexts, MOST_TEXTS);
    this.#ids = new Parts(source, 'ids', decodeIds);
  }

  /** @param terms - Numbers of terms. */
  loadPostings(terms: readonly number[]): Promise<void> {
    return this.#postings.load(new Set(terms.map((term) => this.#termsIn.of(term))));
  }

  /**
   * Begins to fetch what most likely is needed of words that are not there yet: which they are and
   * which records hold them comes in one round to the host.
   *
   * @param terms - As typed.
   */
  fetchAhead(terms: readonly string[]): void {
    // One part of all words came with the root.
    if (this.root.words.length === 1) return;
    const {parts} = this.#termsIn;
    // A letter alone mostly goes on.
    const far = terms.filter((term) => term.length > 1 && this.vocabulary.isFar(term));
    const wanted = far.flatMap((term) => parts.findLast(({begin}) => begin <= term) ?? []);
    // Whoever needs them says what is wrong.
    this.#postings.load(new Set(wanted)).catch(() => undefined);
  }

  postings(term: number): TermPostings {
    const part = this.#termsIn.of(term);
    return this.#postings.get(part)[term - part.from] ?? [];
  }

  loadEntries(records: readonly number[]): Promise<void> {
    return this.#heads.load(new Set(records.map((record) => this.#recordsIn.of(record))));
  }

  entry(record: number): Entry {
    const part = this.#recordsIn.of(record);
    const entry = this.#heads.get(part)[record - part.from];
    if (!entry) throw new RangeError(`Unexpected record ${record}`);
    return entry;
  }

  async text({text}: Entry): Promise<string> {
    if (typeof text === 'string') return text;
    const {checksum, place} = text;
    await this.#texts.load([{checksum}]);
    return this.#texts.get({checksum})[place] ?? '';
  }

  /** The record that has an id, whatever its case. */
  async recordOf(id: string): Promise<number | undefined> {
    const {ids} = this.root;
    const hash = hashOfId(id);
    const checksum = ids[partOfHash(hash, ids.length)] ?? 0;
    await this.#ids.load([{checksum}]);
    const record = this.#ids.get({checksum}).get(hash);
    if (record === undefined) return undefined;
    await this.loadEntries([record]);
    // Another id may have the same hash.
    return this.entry(record).head.id.toLowerCase() === id ? record : undefined;
  }
}
