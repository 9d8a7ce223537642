import type {Lookup} from './lookups.ts';
import type {PagefindFiles} from './pagefind-files.ts';
import type {PagefindInstance} from './pagefind-script.ts';

/** How well a record holds a word. */
export interface Holding {
  score: number;
  inTitle: boolean;
}

export type Holdings = ReadonlyMap<string, Holding>;

/** So many words are kept; typing on asks for the ones before again. */
const MOST_KEPT = 100;

/** Asks Pagefind for one word at a time. */
export class WordIndex {
  readonly #pagefind: PagefindInstance;
  readonly #files: PagefindFiles;
  readonly #kept = new Map<string, Holdings>();

  constructor(pagefind: PagefindInstance, files: PagefindFiles) {
    this.#pagefind = pagefind;
    this.#files = files;
  }

  /**
   * The records that hold any of the words, by hash, each with its best score.
   *
   * @throws SearchIndexError
   */
  async find(lookups: readonly Lookup[]): Promise<Holdings> {
    const found = new Map<string, Holding>();
    for (const {word, weight} of lookups) {
      for (const [id, {score, inTitle}] of await this.#holdings(word)) {
        const other = found.get(id);
        found.set(id, {
          score: Math.max(weight * score, other?.score ?? 0),
          inTitle: inTitle || other?.inTitle === true,
        });
      }
    }
    return found;
  }

  async #holdings(word: string): Promise<Holdings> {
    const known = this.#kept.get(word);
    if (known) return known;
    const {results} = await this.#pagefind.search(word);
    this.#files.check();
    const found = new Map(
      results.map(({id, score, matchedMetaFields}) => [
        id,
        {score, inTitle: matchedMetaFields?.includes('title') === true},
      ]),
    );
    this.#kept.set(word, found);
    if (this.#kept.size > MOST_KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return found;
  }
}
