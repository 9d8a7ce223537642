import type {Browser} from '@playwright/test';
import {slow4G} from '../browser/link.ts';
import {slowedDown} from '../browser/slow-cpu.ts';
import {kb, median, ms} from '../numbers.ts';
import type {Figure} from '../../figures.ts';
import type {Report} from '../report.ts';
import {SLOWDOWN, type Stage} from './setting.ts';

/** Most kilobytes of a first search, by the number of questions. */
const MOST_KB: Record<number, number> = {
  320: 45,
  2656: 80,
  10_000: 100,
  100_000: 150,
};
const MOST_MS: Record<number, number> = {320: 800, 2656: 1000, 10_000: 1200, 100_000: 1800};

interface Start {
  /** Whether anything was found: where nothing is, little has to be fetched. */
  found: boolean;
  bytes: number;
  took: number;
  requests: number;
}

/**
 * First searches with nothing cached, each in a browser profile of its own: what is fetched, and
 * how long the results take with a slow network and processor.
 */
export async function coldStarts(
  browser: Browser,
  stage: Stage,
  queries: readonly string[],
): Promise<Report> {
  const starts: Start[] = [];
  for (const query of queries) {
    const start = await coldStart(browser, stage, query);
    if (start.found) starts.push(start);
  }
  const bytes = median(starts.map((start) => start.bytes));
  const most = Math.max(...starts.map((start) => start.bytes));
  const took = median(starts.map((start) => start.took));
  const requests = median(starts.map((start) => start.requests));
  return {
    title: 'First search: what is fetched, and cold first result',
    notes: [
      `From asking, with nothing cached, to ten results with their excerpts; script of the worker,`,
      `index and texts. Bytes of the bodies, gzip where that is smaller. Slow 4G (150 ms, 1.6 Mbit/s,`,
      `HTTP/1.1 on open connections), ${SLOWDOWN} times slower processor. Median of ${queries.length} queries,`,
      `less those that the engine finds nothing for.`,
    ],
    columns: ['questions', 'kB', 'most kB', 'requests', 'first result ms'],
    rows: [[String(stage.size), kb(bytes), kb(most), String(requests), ms(took)]],
    goals: goalsOf(stage.size, most, took),
  };
}

function goalsOf(size: number, most: number, took: number): Figure[] {
  const mostKb = MOST_KB[size];
  const mostMs = MOST_MS[size];
  const where = `${size} questions`;
  return [
    ...(mostKb === undefined
      ? []
      : [{what: `First search, ${where}`, measured: most / 1000, atMost: mostKb, unit: 'kB'}]),
    ...(mostMs === undefined
      ? []
      : [{what: `Cold first result, ${where}`, measured: took, atMost: mostMs, unit: 'ms'}]),
  ];
}

async function coldStart(
  browser: Browser,
  {host, unanswered}: Stage,
  query: string,
): Promise<Start> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    host.transfers = [];
    host.network = slow4G;
    const end = await slowedDown(browser, SLOWDOWN);
    try {
      const {took, results} = await page.evaluate((text) => globalThis.bench.first(text), query);
      const found = results.length > 0;
      if (
        results.length > 5 &&
        results.every(({text}) => text === null) &&
        results.some(({id}) => !unanswered.has(id))
      ) {
        throw new Error(`Found results without their texts for "${query}"`);
      }
      return {found, took, bytes: host.bytes, requests: host.transfers.length};
    } finally {
      await end();
      host.network = null;
    }
  } finally {
    await context.close();
  }
}
