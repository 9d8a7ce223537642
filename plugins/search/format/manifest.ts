import {SearchIndexError} from '../errors.ts';
import {FORMAT_VERSION} from './container.ts';
import {hex} from './checksum.ts';

/** The one file with a fixed name: small, never cached for long. */
export const MANIFEST_NAME = 'manifest.json';

export interface Manifest {
  format: number;
  /** Which engine reads the files; others may be built for larger banks. */
  engine: 'embedded';
  records: number;
  /** Checksums of the files, which are also in their names. */
  files: {terms: number; records: number};
}

export function fileName(role: string, checksum: number): string {
  return `${role}.${hex(checksum)}.bin`;
}

/** @throws SearchIndexError - with `damaged` or `wrong-version`. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // A host that answers each address with a page gives HTML here.
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected content', {cause});
  }
  const manifest = value as Partial<Manifest> | null;
  if (typeof manifest !== 'object' || manifest === null || typeof manifest.format !== 'number') {
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected content');
  }
  if (manifest.format !== FORMAT_VERSION || manifest.engine !== 'embedded') {
    const what = `Unexpected format ${manifest.format}, expected ${FORMAT_VERSION}`;
    throw new SearchIndexError('wrong-version', MANIFEST_NAME, what);
  }
  const {terms, records} = manifest.files ?? {};
  if (!isChecksum(terms) || !isChecksum(records) || !Number.isInteger(manifest.records)) {
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected list of files');
  }
  return manifest as Manifest;
}

function isChecksum(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
