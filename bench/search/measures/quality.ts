import type {Browser} from '@playwright/test';
import type {Query} from '../bank.ts';
import {relevance} from '../relevance.ts';
import type {Report} from '../report.ts';
import type {Stage} from './setting.ts';

const LEAST_MRR = 0.88;
const LEAST_RECALL = 0.985;

/** How well the engine finds what was meant, asked in the browser. */
export async function quality(
  browser: Browser,
  {size, host}: Stage,
  queries: readonly Query[],
): Promise<Report> {
  const page = await browser.newPage();
  await page.goto(host.url);
  const texts = queries.map(({q}) => q);
  const found = await page.evaluate((list) => globalThis.bench.ids(list), texts);
  await page.close();
  const byQuery = new Map(texts.map((text, index) => [text, found[index] ?? []]));
  const figures = relevance(queries, (query) => byQuery.get(query) ?? []);
  const all = figures.at(-1);
  return {
    title: 'Relevance: MRR@10 and recall@10 by kind of query',
    notes: [`The bank as it is: ${size} questions, ${queries.length} queries.`],
    columns: figures.map(({kind, queries: count}) => `${kind} (${count})`),
    rows: [figures.map(({mrr, recall}) => `${mrr.toFixed(3)} ${recall.toFixed(3)}`)],
    goals: [
      {what: 'MRR@10', measured: all?.mrr ?? NaN, atLeast: LEAST_MRR},
      {what: 'Recall@10', measured: all?.recall ?? NaN, atLeast: LEAST_RECALL},
    ],
  };
}
