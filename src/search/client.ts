import type {SearchErrorCode} from '@site/plugins/search/errors';
import type {SearchAnswer, SearchOptions} from '@site/plugins/search/search-engine';
import {WorkerEngine} from '@site/plugins/search/worker/worker-engine';

/** Why a search could not be answered. */
export type FailureCode = SearchErrorCode | 'unknown';

/** The search as the interface sees it: whichever engine, in a worker of its own. */
export interface SearchClient {
  /** Fetch what a first search needs; again after a failure. */
  load: () => Promise<void>;
  search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
  suggest: (query: string) => Promise<string[]>;
}

/** How long an answer may take before the reader is told, in milliseconds. */
const patience = 20_000;

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

function createClient(indexUrl: string): SearchClient {
  let engine: WorkerEngine | undefined;
  let loading: Promise<WorkerEngine> | undefined;

  const start = async (): Promise<WorkerEngine> => {
    engine ??= new WorkerEngine(new Worker(new URL('./worker.ts', import.meta.url)));
    await engine.load(new URL(indexUrl, location.href).href);
    return engine;
  };

  const ready = (): Promise<WorkerEngine> => {
    loading ??= inTime(start()).catch((error: unknown) => {
      loading = undefined;
      engine = undefined;
      throw error;
    });
    return loading;
  };

  return {
    async load() {
      await ready();
    },
    async search(query, options) {
      return inTime((await ready()).searchAll(query, options));
    },
    async suggest(query) {
      return inTime((await ready()).suggest(query));
    },
  };
}

/** A promise that does not keep a reader waiting for ever. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('No answer'));
    }, patience);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
