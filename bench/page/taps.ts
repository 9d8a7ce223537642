/* What a reader does with a page of 200 questions, and how fast it answers. */
import type {Browser, Page} from '@playwright/test';
import {interactionsOf, type Interactions, type TimedEvent} from './interactions.ts';

declare global {
  var timedEvents: TimedEvent[];
}

/** How many times slower than this machine the reader's is. */
const SLOWDOWN = 4;
/** So many questions are opened and closed again. */
const QUESTIONS = 20;

/** One session: questions opened and closed, the filter, the theme. */
export async function tapThrough(browser: Browser, url: string): Promise<Interactions> {
  const context = await browser.newContext({
    viewport: {width: 412, height: 823},
    isMobile: true,
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    await page.waitForLoadState('networkidle');
    await observe(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    const taps = await tapAll(page);
    return interactionsOf(await seen(page), taps);
  } finally {
    await context.close();
  }
}

async function tapAll(page: Page): Promise<number> {
  let taps = 0;
  const tap = async (target: ReturnType<Page['locator']>) => {
    await target.tap();
    taps++;
    // A reader looks before the next tap.
    await painted(page);
  };
  const summaries = page.locator('main details > summary').filter({visible: true});
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < QUESTIONS; index++) await tap(summaries.nth(index));
  }
  const level = page.getByRole('button', {name: /^Advanced/});
  await tap(level);
  await tap(level);
  await tap(page.getByRole('button', {name: 'Open all'}));
  await tap(page.getByRole('button', {name: 'Close all'}));
  const theme = page
    .getByRole('button', {name: /Switch between dark and light mode/})
    .filter({visible: true});
  if ((await theme.count()) === 0) {
    await tap(page.getByRole('button', {name: 'Toggle navigation bar'}));
  }
  await tap(theme);
  await tap(theme);
  return taps;
}

async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.timedEvents = [];
    const observer = new PerformanceObserver((list) => {
      for (const {name, interactionId, duration} of list.getEntries() as unknown as TimedEvent[]) {
        globalThis.timedEvents.push({name, interactionId, duration});
      }
    });
    observer.observe({type: 'event', durationThreshold: 16} as PerformanceObserverInit);
  });
}

/** Two frames: the one that shows the tap, and the one after which its entry is there. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

async function seen(page: Page): Promise<TimedEvent[]> {
  await painted(page);
  return page.evaluate(() => globalThis.timedEvents);
}
