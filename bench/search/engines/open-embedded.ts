import {WorkerEngine} from '../../../plugins/outputs/search/worker/worker-engine.ts';
import type {Searcher} from './harness.ts';

/** As in plugins/theme/search/use-search.ts. */
const FIRST_EXCERPTS = 5;

/**
 * In the page: our engine in its worker, as the site starts and asks it, but for ten results.
 *
 * @param withExcerpts - Whether the first results are asked for once more with their excerpts.
 */
export async function openEmbedded(withExcerpts: boolean): Promise<Searcher> {
  const engine = new WorkerEngine(new Worker('/worker.js', {type: 'module'}));
  await engine.load(new URL('/search/', location.href).href);
  return {
    async search(query) {
      let results = await engine.search(query, {excerpts: false});
      if (withExcerpts) {
        const excerpts = results.slice(0, FIRST_EXCERPTS).map(({id}) => id);
        results = await engine.search(query, {excerpts});
      }

      return results.map(({id, title, excerpt}) => ({id, title, text: excerpt?.text ?? null}));
    },
  };
}
