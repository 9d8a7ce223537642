import {expose, type Shown} from './harness.ts';

interface Document {
  /** The text that was indexed, and for an answer the title of its section. */
  t: string;
  s?: string;
  /** The anchor of the section; a page's title has none. */
  h?: string;
}

interface SearchWorker {
  fetchIndexes: (base: string, context: string) => Promise<void>;
  search: (
    base: string,
    context: string,
    query: string,
    limit: number,
  ) => Promise<{document: Document}[]>;
}

// Installed with the first run only: TypeScript cannot know it.
declare const require: (name: string) => unknown;
const {wrap} = require('comlink') as {wrap: (worker: Worker) => new () => Promise<SearchWorker>};

expose(async () => {
  const Engine = wrap(new Worker('/worker.js'));
  const engine = await new Engine();
  await engine.fetchIndexes('/', '');
  return {
    async search(query) {
      const found = await engine.search('/', '', query, 20);
      // A question's heading and its answer are two documents; here they are one result.
      const byId = new Map<string, Shown>();
      for (const {
        document: {t, s, h = ''},
      } of found) {
        const id = h.replace(/^#/, '');
        if (!byId.has(id)) byId.set(id, {id, title: s ?? t, text: t});
      }
      return [...byId.values()].slice(0, 10);
    },
  };
});
