import type {SearchFiles} from '../engine/files.ts';
import {SearchIndexError} from '../errors.ts';
import {FileKind, open} from '../format/container.ts';
import {inflate} from '../format/inflate.ts';
import {fileName, MANIFEST_NAME, type Manifest} from '../format/manifest.ts';

export interface PagefindManifest extends Manifest {
  engine: 'pagefind';
  records: number;
  /** Of Pagefind, which its script compares with its own. */
  version: string;
  /** Hash in the name of Pagefind's list of pages and chunks. */
  pages: string;
  files: {script: number; wasm: number; names: number; words: number};
}

/** Stands in Pagefind's requests before the name of the file. */
export const BASE = '/search/';
/** Pagefind's name for its program, which says nothing of its content. */
export const WASM = 'wasm.unknown.pagefind';

/**
 * Pagefind's files, as its script asks for them.
 *
 * The script swallows failures and then finds nothing: they are kept here, for whoever searches
 * to say them.
 */
export class PagefindFiles {
  readonly #files: SearchFiles;
  readonly #manifest: PagefindManifest;
  #failure: SearchIndexError | null = null;

  constructor(files: SearchFiles, manifest: PagefindManifest) {
    this.#files = files;
    this.#manifest = manifest;
  }

  /** Answers a request of the script. */
  readonly respond = async (url: string): Promise<Response> => {
    const asked = url.slice(BASE.length).replace(/\?.*$/s, '');
    if (asked === 'pagefind-entry.json') return new Response(this.#entry());
    try {
      const bytes = await this.read(asked === WASM ? this.nameOf('wasm') : asked);
      return new Response(bytes);
    } catch (error) {
      if (error instanceof SearchIndexError) this.#failure ??= error;
      throw error;
    }
  };

  /**
   * The content of a gzipped file. Its own checksum proves it.
   *
   * @throws SearchIndexError
   */
  async read(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const file = await this.#read(name);
    try {
      const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch (cause) {
      throw new SearchIndexError('damaged', name, 'Unexpected compressed data', {cause});
    }
  }

  /**
   * The content of one of our own files.
   *
   * @throws SearchIndexError
   */
  async open(role: 'script' | 'names' | 'words'): Promise<Uint8Array> {
    const name = this.nameOf(role);
    const checksum = this.#manifest.files[role];
    return open(await this.#read(name), name, FileKind[role], checksum, inflate);
  }

  nameOf(role: keyof PagefindManifest['files']): string {
    return fileName(role, this.#manifest.files[role]);
  }

  /** Name of Pagefind's list of pages and chunks. */
  get pages(): string {
    return `pagefind.${this.#manifest.pages}.pf_meta`;
  }

  /** Throws what failed since it was asked last. */
  check(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure;
  }

  /** A file that is gone was replaced if the site has another index by now. */
  async #read(name: string): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return new Uint8Array(await this.#files.read(name));
    } catch (error) {
      if (await this.#isOutdated()) {
        throw new SearchIndexError('wrong-version', name, 'Unexpected newer index', {cause: error});
      }
      throw error;
    }
  }

  async #isOutdated(): Promise<boolean> {
    try {
      const text = new TextDecoder().decode(await this.#files.read(MANIFEST_NAME));
      return text !== JSON.stringify(this.#manifest);
    } catch {
      return false;
    }
  }

  /** What Pagefind asks for first; from the manifest, to save the way. */
  #entry(): string {
    const {version, pages, records} = this.#manifest;
    const unknown = {hash: pages, wasm: 'unknown', page_count: records};
    return JSON.stringify({version, languages: {unknown}, include_characters: []});
  }
}
