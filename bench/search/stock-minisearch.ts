import MiniSearch, {type Options} from 'minisearch';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';

/** As MiniSearch's documentation suggests. */
export const stockOptions: Options<SearchRecord> = {
  fields: ['title', 'section', 'topic', 'answer'],
  storeFields: ['title', 'url', 'answer'],
  searchOptions: {boost: {title: 3, section: 1.5}, prefix: true, fuzzy: 0.2},
};

/** MiniSearch as it comes: the peer to measure against. */
export function stockMiniSearch(records: readonly SearchRecord[]): MiniSearch<SearchRecord> {
  const miniSearch = new MiniSearch<SearchRecord>(stockOptions);
  miniSearch.addAll(records);
  return miniSearch;
}
