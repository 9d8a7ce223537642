import {serveSearcher} from './in-worker.ts';

interface Document {
  id: string;
  title: string;
  answer: string;
}

interface Orama {
  create: (options: {schema: Record<string, string>}) => unknown;
  load: (db: unknown, index: unknown) => void;
  search: (db: unknown, params: object) => Promise<{hits: {document: Document}[]}>;
}

// Installed with the first run only: TypeScript cannot know it.
declare const require: (name: string) => unknown;
const {create, load, search} = require('@orama/orama') as Orama;

serveSearcher(async () => {
  const db = create({
    schema: {title: 'string', section: 'string', topic: 'string', answer: 'string'},
  });
  load(db, await (await fetch('/index.json')).json());
  return {
    async search(query) {
      // One wrong letter, as its documentation suggests for typos, and titles above answers.
      const params = {term: query, limit: 10, tolerance: 1, boost: {title: 3, section: 1.5}};
      const {hits} = await search(db, params);
      return hits.map(({document: {id, title, answer}}) => ({id, title, text: answer}));
    },
  };
});
