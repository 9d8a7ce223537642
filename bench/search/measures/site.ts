import type {Browser, Page} from '@playwright/test';
import type {Host} from '../browser/host.ts';
import {slow4G} from '../browser/link.ts';
import {slowedDown} from '../browser/slow-cpu.ts';
import {kb, median, ms} from '../numbers.ts';
import type {Figure} from '../../figures.ts';
import type {Report} from '../report.ts';
import {SLOWDOWN} from './setting.ts';
import {phone, ready, watchResults} from './site-page.ts';

/** The built site with an index of a size. */
export interface SiteStage {
  size: number;
  host: Host;
  /** Address of the page that the reader is on. */
  path: string;
  queries: readonly string[];
}

const MOST_MS: Record<number, number> = {320: 1500};

interface Start {
  field: number;
  fromOpening: number;
  fromKey: number;
  bytes: number;
  requests: number;
}

/** The first search as a reader has it: Ctrl+K, a word typed, until a result is painted. */
export async function siteColdStarts(
  browser: Browser,
  stages: readonly SiteStage[],
): Promise<Report> {
  const rows: string[][] = [];
  const goals: Figure[] = [];
  for (const stage of stages) {
    const starts: Start[] = [];
    for (const query of stage.queries) {
      starts.push(await coldStart(browser, stage, query));
    }
    const middle = (key: keyof Start) => median(starts.map((start) => start[key]));
    rows.push([
      `ours, ${stage.size} questions`,
      ms(middle('field')),
      ms(middle('fromKey')),
      ms(middle('fromOpening')),
      kb(middle('bytes')),
      String(middle('requests')),
    ]);
    const atMost = MOST_MS[stage.size];
    if (atMost === undefined) continue;
    const what = `First result on the site after Ctrl+K, ${stage.size} questions`;
    goals.push({what, measured: middle('fromOpening'), atMost, unit: 'ms'});
  }
  return {
    title: 'First search on the built site (ms)',
    notes: [
      `Page loaded, search never opened; then slow 4G and a ${SLOWDOWN} times slower processor, Ctrl+K, a query`,
      `typed at once, until the first result is painted. Bytes with the dialog's script and style.`,
    ],
    columns: ['', 'field ready', 'from first key', 'from Ctrl+K', 'kB', 'requests'],
    rows,
    goals,
  };
}

async function coldStart(browser: Browser, stage: SiteStage, query: string): Promise<Start> {
  const {host, path} = stage;
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await page.goto(host.url + path);
    await ready(page);
    await watchResults(page);
    host.transfers = [];
    host.network = slow4G;
    const end = await slowedDown(browser, SLOWDOWN);
    try {
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      await page.keyboard.type(query);
      const seen = await timesOf(page);
      return {...seen, bytes: host.bytes, requests: host.transfers.length};
    } finally {
      await end();
      host.network = null;
    }
  } finally {
    await context.close();
  }
}

async function timesOf(page: Page): Promise<Pick<Start, 'field' | 'fromOpening' | 'fromKey'>> {
  const handle = await page.waitForFunction(() => globalThis.searchTimes.shown);
  const shown = await handle.jsonValue();
  const {opened, focused, key} = await page.evaluate(() => globalThis.searchTimes);
  return {field: focused - opened, fromOpening: shown - opened, fromKey: shown - key};
}
