import {createStaticServer} from '../../scripts/lib/static-server.mjs';
import {listening, stopped, urlOf} from '../search/browser/host.ts';

/**
 * A folder as a host of static files serves it: compressed, with the headers of its `_headers`.
 *
 * @returns its address, and what stops it.
 */
export async function serve(dir: string): Promise<{url: string; stop: () => Promise<void>}> {
  const server = createStaticServer({dir, base: '/', gzip: true});
  await listening(server);
  return {url: urlOf(server), stop: () => stopped(server)};
}
