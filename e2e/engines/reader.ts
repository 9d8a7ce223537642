import {expect} from 'vitest';
import type {EngineBrowser} from './engine-browser';

/** What somebody who reads the site does and sees, in any engine. */
export class Reader {
  readonly #browser: EngineBrowser;
  readonly #site: string;

  /** @param site - The address of its home page. */
  constructor(browser: EngineBrowser, site: string) {
    this.#browser = browser;
    this.#site = site;
  }

  /** Opens a page, by its address in the site. */
  open(address: string): Promise<void> {
    return this.#browser.open(this.#site + address);
  }

  address(): Promise<string> {
    return this.#browser.evaluate(() => location.href);
  }

  isThere(selector: string): Promise<boolean> {
    return this.#browser.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  }

  /** Where something is in the window, in pixels; null unless it has a place. */
  top(selector: string): Promise<number | null> {
    return this.#browser.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && box.height > 0 ? box.top : null;
    }, selector);
  }

  /** The page's own script has come, and has done what it does at first. */
  async hydrated(): Promise<void> {
    await expect
      .poll(() => this.#browser.evaluate(() => document.documentElement.dataset.hasHydrated))
      .toBe('true');
  }

  /** Where a question is, in pixels below the bar; null unless it is open. */
  answerTop(id: string): Promise<number | null> {
    return this.#browser.evaluate((anchor) => {
      const details = document.getElementById(anchor)?.closest('details');
      const bar = document.querySelector('.bar');
      if (!details?.open || !bar) return null;
      return details.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
    }, id);
  }

  /** The question is open, and its title right below the bar. */
  async expectArrivedAt(id: string): Promise<void> {
    await expect
      .poll(() => this.answerTop(id))
      .toSatisfy((top: number | null) => top !== null && top >= -1 && top < 100);
  }

  /** What the page was about to draw is drawn. */
  async painted(): Promise<void> {
    await this.#browser.evaluate(
      () =>
        new Promise<null>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              setTimeout(() => {
                resolve(null);
              }),
            ),
          );
        }),
    );
  }

  /** How far the page is scrolled once it no longer moves, in pixels. */
  async settled(): Promise<number> {
    let last = -1;
    await expect
      .poll(
        async () => {
          const before = last;
          last = await this.#browser.evaluate(() => Math.round(scrollY));
          return last - before;
        },
        {interval: 150},
      )
      .toBe(0);
    return last;
  }
}
