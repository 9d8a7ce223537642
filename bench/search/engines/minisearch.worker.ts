import MiniSearch from 'minisearch';
import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';
import {stockOptions} from '../stock-minisearch.ts';
import {serveSearcher} from './in-worker.ts';

serveSearcher(async () => {
  const index = await (await fetch('/index.json')).text();
  const miniSearch = MiniSearch.loadJSON<SearchRecord>(index, stockOptions);
  return {
    search: (query) =>
      Promise.resolve(
        miniSearch
          .search(query)
          .slice(0, 10)
          .map(({id, title, answer}) => ({
            id: id as string,
            title: title as string,
            text: answer as string,
          })),
      ),
  };
});
