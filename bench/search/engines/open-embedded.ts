import type {SearchOptions} from '../../../plugins/search/search-engine.ts';
import {WorkerEngine} from '../../../plugins/search/worker/worker-engine.ts';
import type {Searcher} from './harness.ts';

/** In the page: our engine in its worker, as the site starts it. */
export async function openEmbedded(options: SearchOptions): Promise<Searcher> {
  const engine = new WorkerEngine(new Worker('/worker.js'));
  await engine.load(new URL('/search/', location.href).href);
  return {
    async search(query) {
      const results = await engine.search(query, options);
      return results.map(({id, title, excerpt}) => ({id, title, text: excerpt?.text ?? null}));
    },
  };
}
