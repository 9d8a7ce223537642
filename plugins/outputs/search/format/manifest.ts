import {SearchIndexError} from '../errors.ts';
import {FORMAT_VERSION} from './container.ts';
import {hex} from './checksum.ts';
import {MANIFEST_NAME} from './manifest-name.ts';

export {MANIFEST_NAME};

export interface EmbeddedManifest {
  format: number;
  engine: 'embedded';
  records: number;
  /** Checksums of the files, which are also in their names. */
  files: {terms: number; records: number};
  /** Names of the files that every search needs: a page fetches them while the worker starts. */
  first: string[];
}

export interface PagefindManifest {
  format: number;
  engine: 'pagefind';
  records: number;
  /** Of Pagefind, which its script compares with its own. */
  version: string;
  /** Hash in the name of Pagefind's list of pages and chunks. */
  pages: string;
  files: {script: number; wasm: number; names: number; words: number};
}

export interface TypesenseManifest {
  format: number;
  engine: 'typesense';
  /** Origin of the service: `https://search.example.org`. */
  host: string;
  /** A collection or, better, an alias. */
  collection: string;
  /** A key that can search and nothing else: every reader gets it. */
  key: string;
}

/** Which engine answers, and what it needs to begin. */
export type Manifest = EmbeddedManifest | PagefindManifest | TypesenseManifest;

const ENGINES: readonly unknown[] = [
  'embedded',
  'pagefind',
  'typesense',
] satisfies Manifest['engine'][];

export function fileName(role: string, checksum: number): string {
  return `${role}.${hex(checksum)}.bin`;
}

/** What may be in a manifest, of whatever engine. */
type Fields = Partial<Record<keyof TypesenseManifest | 'records' | 'files', unknown>>;

/** @throws SearchIndexError - with `damaged` or `wrong-version`. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // A host that answers each address with a page gives HTML here.
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected content', {cause});
  }
  const manifest = value as Fields | null;
  if (typeof manifest !== 'object' || manifest === null || typeof manifest.format !== 'number') {
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected content');
  }
  if (manifest.format !== FORMAT_VERSION || !ENGINES.includes(manifest.engine)) {
    const what = `Unexpected format ${manifest.format}, expected ${FORMAT_VERSION}`;
    throw new SearchIndexError('wrong-version', MANIFEST_NAME, what);
  }
  if (manifest.engine === 'typesense') {
    const {host, collection, key} = manifest;
    if ([host, collection, key].every((one) => typeof one === 'string')) return value as Manifest;
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected hosted index');
  }
  const sums: unknown[] = Object.values(manifest.files ?? {});
  if (sums.length === 0 || !sums.every(isChecksum) || !Number.isInteger(manifest.records)) {
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected list of files');
  }
  return value as Manifest;
}

function isChecksum(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
