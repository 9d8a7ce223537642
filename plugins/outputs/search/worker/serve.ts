import {fetchedFiles, type GivenFiles, type SearchFiles} from '../engine/files.ts';
import {SearchIndexError} from '../errors.ts';
import {loadEngine} from '../load-engine.ts';
import type {SearchAnswer, SearchEngine} from '../search-engine.ts';
import type {Port, Reply, Request} from './protocol.ts';

/** Nobody waits for this answer any more: the page asked something else since. */
const OVERTAKEN: SearchAnswer = {results: [], total: 0, facets: {topics: {}, levels: {}}};

/**
 * Answers requests with an engine of its own. The script of the worker is this one line:
 *
 *     serve(self);
 */
export function serve(
  port: Port,
  filesAt: (base: string, given: GivenFiles) => SearchFiles = fetchedFiles,
): void {
  let engine: Promise<SearchEngine> | null = null;
  /** Number of the newest search: older ones, still waiting for their turn, are passed over. */
  let newest = 0;

  port.addEventListener('message', ({data}) => {
    const request = data as Request;
    if (request.type === 'search') newest = request.id;
    void reply(request);
  });

  async function reply(request: Request): Promise<void> {
    const {id} = request;
    try {
      port.postMessage({id, ok: true, value: await answer(request)} satisfies Reply);
    } catch (error) {
      const {code, file, message} =
        error instanceof SearchIndexError
          ? error
          : new SearchIndexError('damaged', 'search', String(error), {cause: error});
      port.postMessage({id, ok: false, code, file, message} satisfies Reply);
    }
  }

  async function answer(request: Request) {
    if (request.type === 'load') {
      // A failed load is tried again with the next request.
      engine = loadEngine(filesAt(request.base, request.given));
      await engine;
      return null;
    }
    if (!engine)
      throw new SearchIndexError('missing', 'search', 'Unexpected search before loading');
    const loaded = await engine;
    if (request.type === 'suggest') return loaded.suggest(request.query);
    // Keystrokes that came meanwhile are in the queue: see them before working on an old one.
    await new Promise((resolve) => setTimeout(resolve));
    if (request.id !== newest) return OVERTAKEN;
    return loaded.searchAll(request.query, request.options);
  }
}
