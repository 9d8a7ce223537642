import type {Browser} from '@playwright/test';
import type {Query} from '../bank.ts';
import {relevance} from '../relevance.ts';
import type {Goal, Report} from '../report.ts';
import type {Stage} from './setting.ts';

const LEAST_MRR = 0.88;
const LEAST_RECALL = 0.985;

/** How well each engine finds what was meant, asked in the browser. */
export async function quality(
  browser: Browser,
  stages: readonly Stage[],
  queries: readonly Query[],
): Promise<Report> {
  const rows: string[][] = [];
  const goals: Goal[] = [];
  let columns: string[] = [];
  for (const {contender, size, host} of stages) {
    const page = await browser.newPage();
    await page.goto(host.url);
    const texts = queries.map(({q}) => q);
    const found = await page.evaluate((list) => globalThis.bench.ids(list), texts);
    await page.close();
    const byQuery = new Map(texts.map((text, index) => [text, found[index] ?? []]));
    const figures = relevance(queries, (query) => byQuery.get(query) ?? []);
    columns = ['engine', ...figures.map(({kind, queries: count}) => `${kind} (${count})`)];
    rows.push([
      contender.label,
      ...figures.map(({mrr, recall}) => `${mrr.toFixed(3)} ${recall.toFixed(3)}`),
    ]);
    const all = figures.at(-1);
    if (!contender.isOurs(size)) continue;
    goals.push(
      {what: `MRR@10, ${contender.label}`, measured: all?.mrr ?? NaN, atLeast: LEAST_MRR},
      {what: `Recall@10, ${contender.label}`, measured: all?.recall ?? NaN, atLeast: LEAST_RECALL},
    );
  }
  return {
    title: 'Relevance: MRR@10 and recall@10 by kind of query',
    notes: [`The bank as it is: ${stages[0]?.size ?? 0} questions, ${queries.length} queries.`],
    columns,
    rows,
    goals,
  };
}
