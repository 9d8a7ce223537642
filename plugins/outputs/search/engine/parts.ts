import {SearchIndexError} from '../errors.ts';
import {decoding, FileKind, open, type FileRole, type Inflate} from '../format/container.ts';
import {fileName, MANIFEST_NAME} from '../format/manifest.ts';
import type {SearchFiles} from './files.ts';

/** Where the files of one index come from. */
export interface IndexSource {
  files: SearchFiles;
  inflate: Inflate;
  /** Its manifest, as it was read. */
  manifest: object;
}

/**
 * The content of a file of an index.
 *
 * @throws SearchIndexError
 */
export async function readPart<T>(
  {files, inflate, manifest}: IndexSource,
  role: FileRole,
  checksum: number,
  decode: (content: Uint8Array) => T,
): Promise<T> {
  const name = fileName(role, checksum);
  let file: Uint8Array;
  try {
    file = await files.read(name);
  } catch (cause) {
    if (!(await isReplaced(files, manifest))) throw cause;
    throw new SearchIndexError('wrong-version', name, 'Unexpected newer index', {cause});
  }
  const content = await open(file, name, FileKind[role], checksum, inflate);
  return decoding(name, () => decode(content));
}

/** Whether the site has another index by now. */
async function isReplaced(files: SearchFiles, manifest: object): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await files.read(MANIFEST_NAME));
    return text !== JSON.stringify(manifest);
  } catch {
    return false;
  }
}

/** What work that was begun lacks: it can be done once this is there. */
export class Lacking extends Error {
  readonly fetch: () => Promise<void>;

  constructor(fetch: () => Promise<void>) {
    super('Unexpected use of what is not fetched yet');
    this.fetch = fetch;
  }
}

/**
 * Work that finds out on its way what it needs, begun again each time that this was fetched.
 *
 * @throws SearchIndexError
 */
export async function onceThere<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Lacking)) throw error;
      await error.fetch();
    }
  }
}

/** What is needed to decode a part, besides its content. */
export type Wanted<More> = More & {checksum: number};

/**
 * Parts of an index of one kind. What was fetched stays: typing on mostly needs the same, and
 * taking a file from the browser's cache again costs more than a key may take.
 */
export class Parts<T, More = unknown> {
  readonly #source: IndexSource;
  readonly #role: FileRole;
  readonly #decode: (content: Uint8Array, wanted: Wanted<More>) => T;
  readonly #most: number;
  readonly #there = new Map<number, T>();
  readonly #coming = new Map<number, Promise<T>>();

  /** @param most - How many are kept. */
  constructor(
    source: IndexSource,
    role: FileRole,
    decode: (content: Uint8Array, wanted: Wanted<More>) => T,
    most = Infinity,
  ) {
    this.#source = source;
    this.#role = role;
    this.#decode = decode;
    this.#most = most;
  }

  /**
   * Fetches those that are not there, all at once.
   *
   * @throws SearchIndexError
   */
  async load(wanted: Iterable<Wanted<More>>): Promise<void> {
    const missing = [...wanted].filter(({checksum}) => !this.#there.has(checksum));
    if (missing.length > 0) await Promise.all(missing.map((one) => this.#read(one)));
  }

  has({checksum}: Wanted<More>): boolean {
    return this.#there.has(checksum);
  }

  /** @throws Lacking */
  get(wanted: Wanted<More>): T {
    const part = this.#there.get(wanted.checksum);
    if (part !== undefined) return part;
    throw new Lacking(() => this.load([wanted]));
  }

  #read(wanted: Wanted<More>): Promise<T> {
    const {checksum} = wanted;
    const coming = this.#coming.get(checksum);
    if (coming) return coming;
    const decode = (content: Uint8Array) => this.#decode(content, wanted);
    const reading = readPart(this.#source, this.#role, checksum, decode)
      .then((part) => {
        this.#there.set(checksum, part);
        const [oldest] = this.#there.keys();
        if (this.#there.size > this.#most && oldest !== undefined) this.#there.delete(oldest);
        return part;
      })
      // A failure is not kept: the next search tries again.
      .finally(() => this.#coming.delete(checksum));
    this.#coming.set(checksum, reading);
    return reading;
  }
}

/** Parts in order, each with the number of what it begins with. */
export class Directory<P extends {count: number}> {
  readonly parts: readonly (P & {from: number})[];

  constructor(parts: readonly P[]) {
    let from = 0;
    this.parts = parts.map((part) => {
      const placed = {...part, from};
      from += part.count;
      return placed;
    });
  }

  /** The part that holds a number. */
  of(number: number): P & {from: number} {
    let [low, high] = [0, this.parts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.parts[middle]?.from ?? Infinity) <= number) low = middle;
      else high = middle;
    }
    const part = this.parts[low];
    if (!part) throw new RangeError(`Unexpected number ${number}`);
    return part;
  }
}
