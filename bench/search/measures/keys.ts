import type {Browser} from '@playwright/test';
import {ms, quantile} from '../numbers.ts';
import type {Figure} from '../../figures.ts';
import type {Report} from '../report.ts';
import {SLOWDOWN, type Stage} from './setting.ts';

/** By the number of questions: 95 of 100 keys, and the slowest, in milliseconds. */
const MOST: Record<number, [p95: number, worst: number]> = {
  320: [5, 16],
  2656: [10, 30],
  10_000: [12, 40],
  100_000: [16, 50],
};

/**
 * Each query typed letter by letter, from the page to the worker and back with all that is shown.
 * Of each key the best of the sessions counts: what other programs take away is not the engine's.
 */
export async function keystrokes(
  browser: Browser,
  stage: Stage,
  queries: readonly string[],
  sessions: number,
): Promise<Report> {
  const keys = queries.flatMap(letterByLetter);
  const best = keys.map(() => Infinity);
  for (let session = 0; session < sessions; session++) {
    const times = await typed(browser, stage, keys);
    times.forEach((time, key) => {
      best[key] = Math.min(best[key] ?? time, time * SLOWDOWN);
    });
  }
  const [p50, p95, most] = [quantile(best, 0.5), quantile(best, 0.95), Math.max(...best)];
  const {size} = stage;
  const [mostP95, mostWorst] = MOST[size] ?? [Infinity, Infinity];
  const goals: Figure[] = [
    {what: `95 of 100 keys, ${size} questions`, measured: p95, atMost: mostP95, unit: 'ms'},
    {what: `Slowest key, ${size} questions`, measured: most, atMost: mostWorst, unit: 'ms'},
  ];
  return {
    title: 'Keystrokes once loaded (ms)',
    notes: [
      `${keys.length} keys of ${queries.length} queries; from the page to its worker and back, ten results with`,
      `excerpts, answers in the browser's cache. Measured at full speed and multiplied by ${SLOWDOWN};`,
      `best of ${2 * sessions} rounds in ${sessions} sessions for each key.`,
    ],
    columns: ['questions', 'p50', 'p95', 'worst'],
    rows: [[String(size), ms(p50), ms(p95), ms(most)]],
    goals: size in MOST ? goals : [],
  };
}

function letterByLetter(query: string): string[] {
  return Array.from(query, (_, index) => query.slice(0, index + 1));
}

async function typed(browser: Browser, {host}: Stage, keys: readonly string[]): Promise<number[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    // The first round loads and fills the cache; where nothing is left to load it is as good.
    const first = await page.evaluate((list) => globalThis.bench.times(list), keys);
    const second = await page.evaluate((list) => globalThis.bench.times(list), keys);
    return first.map((time, key) => Math.min(time, second[key] ?? time));
  } finally {
    await context.close();
  }
}
