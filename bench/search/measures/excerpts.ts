import {buildIndex} from '../../../plugins/outputs/search/build/build-index.ts';
import {loadEngine} from '../../../plugins/outputs/search/load-engine.ts';
import type {SearchResult} from '../../../plugins/outputs/search/search-engine.ts';
import {toRecords, type BankEntry, type Query} from '../bank.ts';
import {excerptFigures} from '../excerpts.ts';
import type {Report} from '../report.ts';

const LEAST_SHARE = 0.95;

/** How many excerpts of our own engine are sentences that say why a result was found. */
export async function excerptQuality(
  bank: readonly BankEntry[],
  queries: readonly Query[],
): Promise<Report> {
  const files = new Map(buildIndex(toRecords(bank)).map(({name, bytes}) => [name, bytes]));
  const engine = await loadEngine({
    read: (name) => Promise.resolve(files.get(name) ?? new Uint8Array()),
  });
  const results: SearchResult[] = [];
  for (const {q} of queries) results.push(...(await engine.search(q)));
  const answers = new Map(bank.map(({id, answer}) => [id, answer]));
  const figures = excerptFigures(results, (id) => answers.get(id) ?? '');
  return {
    title: 'Excerpts: a sentence of the answer that holds a found word',
    notes: [
      `${results.length} results of ${queries.length} queries; the words of ${figures.results} are in the answer.`,
    ],
    columns: ['excerpts', 'share'],
    rows: [[String(figures.results), figures.share.toFixed(3)]],
    goals: [{what: 'Excerpts that are one', measured: figures.share, atLeast: LEAST_SHARE}],
  };
}
