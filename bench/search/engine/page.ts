/* Runs in the page: the engine in its worker, as the site starts and asks it, but for ten results. */
import {WorkerEngine} from '../../../plugins/outputs/search/worker/worker-engine.ts';
import {expose, type Searcher} from './harness.ts';

/** As in plugins/theme/search/use-search.ts. */
const FIRST_EXCERPTS = 5;

async function open(): Promise<Searcher> {
  const engine = new WorkerEngine(new Worker('/worker.js', {type: 'module'}));
  await engine.load(new URL('/search/', location.href).href);
  return {
    async search(query) {
      const first = await engine.search(query, {excerpts: false});
      const excerpts = first.slice(0, FIRST_EXCERPTS).map(({id}) => id);
      const results = await engine.search(query, {excerpts});
      return results.map(({id, title, excerpt}) => ({id, title, text: excerpt?.text ?? null}));
    },
  };
}

expose(open);
