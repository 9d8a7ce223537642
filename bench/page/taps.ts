/* What a reader does with a page of 200 questions, and how fast it answers. */
import type {Browser, Locator, Page} from '@playwright/test';
import {interactionsOf, type Interactions, type Tap, type TimedEvent} from './interactions.ts';

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

async function tapAll(page: Page): Promise<Tap[]> {
  const taps: Tap[] = [];
  const tap = async (what: string, target: Locator) => {
    await target.scrollIntoViewIfNeeded();
    taps.push({what, start: await page.evaluate(() => performance.now())});
    await target.tap();
    // A reader looks before the next tap.
    await painted(page);
  };
  const summaries = page.locator('main details > summary').filter({visible: true});
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < QUESTIONS; index++) {
      await tap(`question ${index + 1}`, summaries.nth(index));
    }
  }
  const level = page.getByRole('button', {name: /^Advanced/});
  await tap('level on', level);
  await tap('level off', level);
  await tap('Open all', page.getByRole('button', {name: 'Open all'}));
  await tap('Close all', page.getByRole('button', {name: 'Close all'}));
  const theme = page.locator('[data-press="theme"]').filter({visible: true});
  if ((await theme.count()) === 0) {
    await tap('menu', page.locator('[data-press="menu"]').filter({visible: true}));
  }
  await tap('theme', theme);
  await tap('theme again', theme);
  return taps;
}

async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.timedEvents = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as TimedEvent[]) {
        const {startTime, interactionId, duration} = entry;
        globalThis.timedEvents.push({startTime, interactionId, duration});
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
