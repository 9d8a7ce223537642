import {gzipSync} from 'node:zlib';
import MiniSearch from 'minisearch';
import type {SearchRecord} from '../../plugins/search/record.ts';

/** MiniSearch as it comes, with the options its documentation suggests: the peer to measure against. */
export function stockMiniSearch(records: readonly SearchRecord[]) {
  const miniSearch = new MiniSearch<SearchRecord>({
    fields: ['title', 'section', 'topic', 'answer'],
    storeFields: ['title', 'url', 'answer'],
    searchOptions: {boost: {title: 3, section: 1.5}, prefix: true, fuzzy: 0.2},
  });
  miniSearch.addAll(records);
  return {
    search: (query: string) => miniSearch.search(query).map(({id}) => id as string),
    bytes: () => gzipSync(JSON.stringify(miniSearch), {level: 9}).length,
  };
}
