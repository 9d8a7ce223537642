/* What a reader has practised, on a page of 200 questions: how long it takes to be shown. */
import type {Browser, Page} from '@playwright/test';
import {SLOWDOWN} from './taps.ts';

/** A frame, as the browser began it. */
export interface Frame {
  /** In milliseconds. */
  start: number;
  /** How many questions have a mark by then. */
  marks: number;
}

declare global {
  var seenFrames: Frame[];
}

const mark = '.question > details > summary > span:last-child > i';

/** The frames around the one that shows the marks of all questions: nothing else goes on then. */
export async function showAllMarks(browser: Browser, url: string): Promise<Frame[]> {
  const context = await browser.newContext({viewport: {width: 412, height: 823}});
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    const count = await page.evaluate(practiseAll);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/js/marks.*.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/assets/js/marks.*.js');
    await page.reload();
    await asked;
    await page.locator('[data-offline="saved"]').waitFor({state: 'attached'});
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    await page.evaluate(watchFrames, mark);
    letGo();
    return await framesOf(page, count);
  } finally {
    await context.close();
  }
}

/** Each question was had an hour ago. Returns how many there are. */
async function practiseAll(): Promise<number> {
  const ids = [...document.querySelectorAll('[data-answer] > [data-anchor]')].map(({id}) => id);
  const opening = indexedDB.open('viva:/', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('progress', {keyPath: 'id'});
    opening.result.createObjectStore('aside', {autoIncrement: true});
  };
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction('progress', 'readwrite');
  const at = Date.now() - 3_600_000;
  for (const id of ids) {
    transaction.objectStore('progress').put({
      version: 1,
      id,
      answer: '',
      card: null,
      reviews: [{at, grade: 'had'}],
      isSaved: false,
      savedAt: 0,
      changed: at,
    });
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
  localStorage.setItem('viva.practised:/', '');
  return ids.length;
}

function watchFrames(selector: string): void {
  globalThis.seenFrames = [];
  const signs = document.getElementsByTagName('i');
  // A method: a function with a name of its own would ask the browser for what the compiler calls it by.
  const watcher = {
    look(): void {
      // Looked through only when there may be some.
      const marks = signs.length === 0 ? 0 : document.querySelectorAll(selector).length;
      globalThis.seenFrames.push({start: performance.now(), marks});
      requestAnimationFrame(() => {
        watcher.look();
      });
    },
  };
  watcher.look();
}

async function framesOf(page: Page, count: number): Promise<Frame[]> {
  const isDone = (all: number) =>
    globalThis.seenFrames.filter(({marks}) => marks === all).length > 5;
  await page.waitForFunction(isDone, count);
  return page.evaluate(() => globalThis.seenFrames);
}
