/* What a reader does with a page of 200 questions, and how fast it answers. */
import type {Browser, Page} from '@playwright/test';
import {interactionsOf, type Interactions, type Tap, type TimedEvent} from './interactions.ts';

declare global {
  var timedEvents: TimedEvent[];
}

/** How many times slower than this machine the reader's is. */
export const SLOWDOWN = 4;
/** What nobody is faster than between two taps, in ms: they have to see first what the one before did. */
const LOOK = 250;
/** So many questions are opened and closed again. */
const QUESTIONS = 20;

/** One session: questions opened and closed, the filter, all of them at once, theme and menu. */
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
    // Nothing else is going on: the site is saved for reading offline, the search is there.
    await page.touchscreen.tap(300, 100);
    await page.locator('[data-offline="saved"]').waitFor({state: 'attached'});
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
  const tap = async (what: string, selector: string, index = 0) => {
    // Not through a locator: its checks take seconds on a page of this length, at this pace.
    const found = await page.waitForFunction(placeOf, {selector, index}, {timeout: 30_000});
    const place = await found.jsonValue();
    if (!place) throw new Error(`Found no ${what} to tap, expected "${selector}"`);
    await painted(page);
    taps.push({what, start: await page.evaluate(() => performance.now())});
    await page.touchscreen.tap(place.x, place.y);
    await painted(page);
    await page.waitForTimeout(LOOK);
  };
  for (const what of ['a question opens', 'it closes']) {
    for (let index = 0; index < QUESTIONS; index++) {
      await tap(what, '.question > details > summary', index);
    }
  }
  for (const what of ['one level', 'all levels']) {
    await tap(what, '[data-press="level"][data-level="advanced"]');
  }
  for (const all of ['open', 'close']) {
    await tap('more', '[data-press="more"]');
    await tap(`${all} all`, `dialog [data-press="${all}-all"]`);
  }
  await tap('menu', '[data-press="menu"]');
  for (const theme of ['dark', 'light', 'system']) {
    await tap('theme', `dialog [data-press="theme"][data-choice="${theme}"]`);
  }
  await tap('menu closed', '[data-press="close-menu"]');
  return taps;
}

/** Scrolls an element to the middle of the window, and tells where that is; null while it is not to be seen. */
function placeOf({selector, index}: {selector: string; index: number}) {
  const element = document.querySelectorAll(selector)[index];
  if (!element) return null;
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  if (width === 0) return null;
  return {x: left + width / 2, y: top + height / 2};
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
