import {randomUUID} from 'node:crypto';
import {basename} from 'node:path';

/** What the bundle of the engine says: its own path, whose name changes with all that is in it. */
declare const engineFile_: string;

/** Where the engine runs file by file, as in tests, nobody knows whether the next process has the same. */
const unbundled = randomUUID();

/**
 * The code that makes what is kept, with the packages in it and Node: what another one made counts as not there. Packages
 * that are not part of the bundle (site/engine-bundle.ts) are not in it.
 */
export function engineVersion(): string {
  return typeof engineFile_ === 'undefined' ? unbundled : basename(engineFile_);
}
