/* What the measures of the built site do in its page. */
import type {BrowserContextOptions, Page} from '@playwright/test';

/** The device that the slowdown stands for. */
export const phone: BrowserContextOptions = {
  viewport: {width: 412, height: 823},
  isMobile: true,
  hasTouch: true,
};

/** When what happened, on the page's clock; 0 for not yet. */
export interface SearchTimes {
  opened: number;
  focused: number;
  key: number;
  shown: number;
}

declare global {
  var searchTimes: SearchTimes;
}

/** Waits until the page listens to keys. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  await page.waitForLoadState('networkidle');
}

/** Notes the keys that open and ask, and the first result on the screen. */
export async function watchResults(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times = {opened: 0, focused: 0, key: 0, shown: 0};
    globalThis.searchTimes = times;
    addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey) times.opened ||= event.timeStamp;
        else times.key ||= event.timeStamp;
      },
      {capture: true},
    );
    addEventListener('focusin', () => (times.focused ||= performance.now()));
    new MutationObserver(() => {
      if (times.shown > 0 || !document.querySelector('[role="option"]')) return;
      // The task after the frame: the result is painted then.
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => (times.shown ||= performance.now());
        port2.postMessage(null);
      });
    }).observe(document.body, {childList: true, subtree: true});
  });
}
