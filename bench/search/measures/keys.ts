import type {Browser} from '@playwright/test';
import {ms, quantile} from '../numbers.ts';
import type {Goal, Report} from '../report.ts';
import {SLOWDOWN, type Stage} from './setting.ts';

/** At this size the goals hold. */
const GOAL_SIZE = 2656;
const MOST_P95 = 16;
const MOST = 50;

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
  const goals: Goal[] = [
    {what: `95 of 100 keys, ${size} questions`, measured: p95, atMost: MOST_P95, unit: 'ms'},
    {what: `Slowest key, ${size} questions`, measured: most, atMost: MOST, unit: 'ms'},
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
    goals: size === GOAL_SIZE ? goals : [],
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
