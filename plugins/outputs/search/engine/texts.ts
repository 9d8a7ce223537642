import {FileKind, decoding, open, type Inflate} from '../format/container.ts';
import {fileName} from '../format/manifest.ts';
import type {TextShard} from '../format/records-file.ts';
import {decodeTexts} from '../format/text-file.ts';
import type {SearchFiles} from './files.ts';

/**
 * So many files of answers are kept: typing on mostly shows the same hits, and taking one from
 * the browser's cache again costs more than a key may take. A file holds some 2,000 characters.
 */
const MOST_KEPT = 600;

/** Answers, fetched with the first hit that shows them. */
export class Texts {
  readonly #files: SearchFiles;
  readonly #inflate: Inflate;
  readonly #shards: readonly TextShard[];
  readonly #kept = new Map<number, Promise<string[]>>();

  constructor(files: SearchFiles, inflate: Inflate, shards: readonly TextShard[]) {
    this.#files = files;
    this.#inflate = inflate;
    this.#shards = shards;
  }

  /** @throws SearchIndexError */
  async of(record: number): Promise<string> {
    const at = this.#shards.findLastIndex(({first}) => first <= record);
    const shard = this.#shards[at];
    if (!shard) return '';
    const texts = await this.#texts(at, shard);
    return texts[record - shard.first] ?? '';
  }

  #texts(at: number, shard: TextShard): Promise<string[]> {
    const known = this.#kept.get(at);
    if (known) return known;
    const reading = this.#read(shard);
    // A failure is not kept: the next search tries again.
    reading.catch(() => this.#kept.delete(at));
    this.#kept.set(at, reading);
    if (this.#kept.size > MOST_KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return reading;
  }

  async #read({checksum}: TextShard): Promise<string[]> {
    const name = fileName('text', checksum);
    const file = await this.#files.read(name);
    const content = await open(file, name, FileKind.text, checksum, this.#inflate);
    return decoding(name, () => decodeTexts(content));
  }
}
