import {SearchIndexError} from '../errors.ts';
import type {Inflate} from './container.ts';

/** With what browsers since 2023 and Node have built in. */
export const inflate: Inflate = async (bytes) => {
  if (typeof DecompressionStream === 'undefined') {
    throw new SearchIndexError('unsupported', 'search', 'No DecompressionStream in this browser');
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
