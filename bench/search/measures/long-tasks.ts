import type {Browser} from '@playwright/test';
import {ms} from '../numbers.ts';
import type {Figure} from '../../figures.ts';
import type {Report} from '../report.ts';
import {lastingTasks, LONG, type LastingTask, type Session} from './lasting-tasks.ts';
import {observeMainThread} from './main-thread.ts';
import {SLOWDOWN} from './setting.ts';
import {phone, ready} from './site-page.ts';
import type {SiteStage} from './site.ts';

/** So many of the worst are told with what ran in them. */
const MOST_SHOWN = 6;

/** Tasks of the main thread that keep a reader waiting, from opening the search through typing. */
export async function longTasks(
  browser: Browser,
  stages: readonly SiteStage[],
  sessions: number,
): Promise<Report> {
  const rows: string[][] = [];
  const goals: Figure[] = [];
  const notes = [
    `Opened with Ctrl+K, queries typed letter by letter; Emulation.setCPUThrottlingRate ${SLOWDOWN} (main`,
    `thread), fast network. The session with the shortest longest task of ${sessions} counts, and is told:`,
  ];
  for (const stage of stages) {
    const all: Session[] = [];
    for (let session = 0; session < sessions; session++) all.push(await typed(browser, stage));
    const [best] = all.sort((a, b) => longest(a) - longest(b));
    const tasks = best ? lastingTasks([best]) : [];
    const most = best ? longest(best) : NaN;
    const what = `ours, ${stage.size} questions`;
    rows.push([
      what,
      String(tasks.length),
      ms(most),
      String(lastingTasks(all).length),
      all.map((session) => ms(longest(session))).join(' '),
    ]);
    notes.push(` ${what}`, ...tasks.slice(0, MOST_SHOWN).flatMap(lines));
    goals.push({
      what: `Longest task of the main thread, ${what}`,
      measured: most,
      atMost: LONG,
      unit: 'ms',
    });
  }
  return {
    title: 'Long tasks on the built site (ms)',
    notes,
    columns: ['', 'long tasks', 'longest', 'at the same key in all', 'longest of each session'],
    rows,
    goals,
  };
}

function longest({tasks}: Session): number {
  return Math.max(0, ...tasks.map(({took}) => took));
}

function lines({step, took, parts}: LastingTask): string[] {
  return [`  ${ms(took)} ms after ${step}`, ...parts.map((part) => `      ${part}`)];
}

async function typed(browser: Browser, {host, path, queries}: SiteStage): Promise<Session> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await page.goto(host.url + path);
    await ready(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    await observeMainThread(page);
    const begin = (step: string) =>
      page.evaluate((name) => {
        globalThis.mainThread.begin(name);
      }, step);

    await begin('Ctrl+K');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox');
    await field.and(page.locator(':focus')).waitFor();
    for (const query of queries) {
      for (const [index, letter] of Array.from(query).entries()) {
        await begin(`"${query.slice(0, index + 1)}"`);
        await page.keyboard.type(letter, {delay: 60});
      }
      // The last results are drawn before the field is emptied.
      await page.waitForFunction(() => !document.querySelector('[data-busy="true"]'));
      await begin('emptying the field');
      await field.fill('');
    }
    return await page.evaluate(() => globalThis.mainThread.seen());
  } finally {
    await context.close();
  }
}
