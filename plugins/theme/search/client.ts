import {SearchIndexError, type SearchErrorCode} from '../../outputs/search/errors';
import type {SearchAnswer, SearchOptions} from '../../outputs/search/search-engine';
import {WorkerEngine} from '../../outputs/search/worker/worker-engine';

/** Why a search could not be answered; `slow` is no answer in time. */
export type FailureCode = SearchErrorCode | 'slow' | 'unknown';

/** The search as the interface sees it: whichever engine, in a worker of its own. */
export interface SearchClient {
  /** Fetch what a first search needs; again after a failure. */
  load: () => Promise<void>;
  search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
  suggest: (query: string) => Promise<string[]>;
}

/** How long an answer may take before the reader is told, in milliseconds. */
const patience = 20_000;

class SlowError extends Error {
  override readonly name = 'SlowError';
}

let client: SearchClient | undefined;

/**
 * The page's one client; its worker starts with the first call.
 *
 * @param indexUrl - Address of the index's folder, with a slash at the end.
 */
export function searchClient(indexUrl: string): SearchClient {
  client ??= createClient(indexUrl);
  return client;
}

/** What to tell the reader about an error of the client. */
export function failureCode(error: unknown): FailureCode {
  if (error instanceof SearchIndexError) return error.code;
  return error instanceof SlowError ? 'slow' : 'unknown';
}

function createClient(indexUrl: string): SearchClient {
  let worker: Worker | undefined;
  let engine: WorkerEngine | undefined;
  let loading: Promise<WorkerEngine> | undefined;
  let hasBeenSlow = false;

  const stop = () => {
    worker?.terminate();
    worker = engine = loading = undefined;
    hasBeenSlow = false;
  };

  const start = async (): Promise<WorkerEngine> => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url));
    // The same worker tries again: it knows that what is in the browser's cache was no good.
    const started = (engine ??= new WorkerEngine(worker));
    try {
      await started.load(new URL(indexUrl, location.href).href);
      return started;
    } catch (error) {
      loading = undefined;
      if (error instanceof SearchIndexError && error.file === 'worker') stop();
      throw error;
    }
  };

  const ready = async (): Promise<WorkerEngine> => {
    loading ??= start();
    try {
      return await inTime(loading);
    } catch (error) {
      // A slow network gets a second wait for what is on its way, and then a new start.
      if (error instanceof SlowError) {
        if (hasBeenSlow) stop();
        else hasBeenSlow = true;
      }
      throw error;
    }
  };

  const ask = async <T>(question: (engine: WorkerEngine) => Promise<T>): Promise<T> => {
    const loaded = await ready();
    try {
      return await inTime(question(loaded));
    } catch (error) {
      if (error instanceof SlowError) stop();
      throw error;
    }
  };

  return {
    async load() {
      // While pages are written, each opening of the search has them as they are now.
      if (process.env.NODE_ENV === 'development') loading = undefined;
      await ready();
    },
    search: (query, options) => ask((loaded) => loaded.searchAll(query, options)),
    suggest: (query) => ask((loaded) => loaded.suggest(query)),
  };
}

/** A promise that does not keep a reader waiting for ever. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new SlowError(`Unexpected silence, expected an answer within ${patience} ms`));
    }, patience);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
