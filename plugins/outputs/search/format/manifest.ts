import type {IndexFile} from '../build/build-index.ts';
import {hex} from './checksum.ts';
import {MANIFEST_NAME} from './manifest-name.ts';

export {MANIFEST_NAME};

/** Which engine answers; what it needs to begin is its own. */
export interface Manifest {
  format: number;
  engine: string;
}

export function fileName(role: string, checksum: number): string {
  return `${role}.${hex(checksum)}.bin`;
}

export function manifestFile(manifest: Manifest): IndexFile {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  return {name: MANIFEST_NAME, bytes};
}
