import {SearchIndexError} from '../errors.ts';

/** Where the files of an index come from: the network, a folder, or memory. */
export interface SearchFiles {
  /** @throws SearchIndexError - with `missing`. */
  read(name: string): Promise<Uint8Array>;
}

/** Addresses that were asked for before: whoever asks again got something that was no good. */
const asked = new Set<string>();

/** Files that were fetched already, by name. */
export type GivenFiles = Readonly<Record<string, ArrayBuffer>>;

/**
 * Files under an address that ends with a slash.
 *
 * @param given - Taken instead of being fetched; not when the address is asked for again.
 */
export function fetchedFiles(base: string, given: GivenFiles = {}): SearchFiles {
  return {
    async read(name) {
      const again = asked.has(base + name);
      asked.add(base + name);
      const known = again || !Object.hasOwn(given, name) ? undefined : given[name];
      if (known) return new Uint8Array(known);
      // Names with a content hash never change; the manifest is asked for again each time.
      const kept = again ? 'reload' : 'force-cache';
      const cache = name.endsWith('.json') ? 'no-cache' : kept;
      let response: Response;
      try {
        response = await fetch(base + name, {cache, credentials: 'same-origin'});
        if (response.ok) return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        throw new SearchIndexError('missing', name, 'Could not be fetched', {cause});
      }
      throw new SearchIndexError('missing', name, `Unexpected status ${response.status}`);
    },
  };
}
