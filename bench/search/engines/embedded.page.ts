import {WorkerEngine} from '../../../plugins/search/worker/worker-engine.ts';
import {expose} from './harness.ts';

expose(async () => {
  const engine = new WorkerEngine(new Worker('/worker.js'));
  await engine.load(new URL('/search/', location.href).href);
  return {
    async search(query) {
      const results = await engine.search(query, {limit: 10});
      return results.map(({id, title, excerpt}) => ({id, title, text: excerpt?.text ?? null}));
    },
  };
});
