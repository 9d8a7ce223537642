import {SearchIndexError} from '../errors.ts';

/** Where the files of an index come from: the network, a folder, or memory. */
export interface SearchFiles {
  /** @throws SearchIndexError - with `missing`. */
  read(name: string): Promise<Uint8Array>;
}

/** Addresses that were asked for before: whoever asks again got something that was no good. */
const asked = new Set<string>();

/** Files under an address that ends with a slash. */
export function fetchedFiles(base: string): SearchFiles {
  const again = asked.has(base);
  asked.add(base);
  return {
    async read(name) {
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
