import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {EngineBrowser} from './engine-browser';
import {startEngine, type EngineName} from './start-engine';
import {Reader} from './reader';
import {Site} from './site';

const phone = {width: 360, height: 740};
const desk = {width: 1280, height: 800};

const pages = {
  home: '',
  topic: 'shapes/',
  questions: 'shapes/wide/',
  search: 'search/',
};

/** Sixty short questions: the one with the id `number-41` is answered "After 40 comes 41." */
const sixty = 'plain/sixty/';

/** Its question `axle-counter` has its depth in a row, and in that the heading `…--where-it-miscounts`. */
const signals = 'trains/signals/';

/** The page's script, without the parts that come later. */
const script = /\/assets\/js\/main\./;

/** The field of the search page once its script has come. */
const searchBox = 'main [role="combobox"]';

/** What the whole suite tries in one more engine: each scenario here is one that engines differ in. */
export function describeEngine(name: EngineName, title: string): void {
  describe(title, () => {
    let browser: EngineBrowser;
    let site: Site;
    let reader: Reader;

    beforeAll(async () => {
      browser = await startEngine(name);
    });
    beforeEach(async () => {
      // What the scenario before was still fetching fails, and is said, before this one begins.
      await browser.open('about:blank');
      browser.logged();
      site = await Site.start();
      reader = new Reader(browser, site.url);
    });
    afterEach(() => site.close());
    afterAll(() => browser.close());

    for (const size of [phone, desk]) {
      it(`shows each kind of page at ${size.width} px, quietly and within the window`, async () => {
        await browser.resize(size);
        for (const [kind, address] of Object.entries(pages)) {
          await reader.open(address);
          await reader.hydrated();
          const overflow = await browser.evaluate(() => {
            const {scrollWidth, clientWidth} = document.documentElement;
            return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
          });
          expect(overflow, kind).toBe(0);

          const isFetched = await browser.evaluate(() => {
            const links = [...document.querySelectorAll<HTMLAnchorElement>('a:not([data-press])')];
            const others = links.filter(
              ({origin, pathname}) => origin === location.origin && pathname !== location.pathname,
            );
            // What is not seen takes no focus.
            others.find((link) => {
              link.focus();
              return document.activeElement === link;
            });
            const hint = document.querySelector<HTMLLinkElement>('link[rel="prefetch"]');
            return hint?.href.startsWith(location.origin);
          });
          expect(isFetched, kind).toBe(true);
          // What the browser objects to is reported a moment later.
          await pause(100);
          expect([...browser.logged(), ...site.problems], kind).toEqual([]);
        }
      });
    }

    it('leads from a permanent address and from an id to the open question', async () => {
      for (const address of ['q/number-41/', `${sixty}#number-41`]) {
        await reader.open(address);
        await reader.expectArrivedAt('number-41');
        await reader.hydrated();
        await reader.expectArrivedAt('number-41');
        const asked = await browser.evaluate(() => {
          const [page] = performance.getEntriesByType(
            'navigation',
          ) as PerformanceNavigationTiming[];
          const main = performance
            .getEntriesByType('resource')
            .find(({name}) => name.includes('/assets/js/main.'));
          return (main?.startTime ?? NaN) - (page?.loadEventStart ?? NaN);
        });
        // The page's script is asked for within a second, plus what a busy machine takes.
        expect(asked).toBeLessThan(1500);
      }
    });

    it('leaves a reader where she scrolled to when its script comes', async () => {
      await browser.resize(phone);
      const letGo = site.hold(script);
      await reader.open(`${sixty}#number-30`);
      await reader.expectArrivedAt('number-30');
      const arrived = await reader.settled();
      // By a key: WebKit goes to the target again for a page that only a script has scrolled meanwhile.
      await browser.type('body', ' ');
      const place = await reader.settled();
      expect(place).toBeGreaterThan(arrived + 300);
      letGo();
      await reader.hydrated();
      await reader.painted();
      expect(await reader.settled()).toBe(place);
    });

    it('stays at the words that an address names when its script comes', async () => {
      await browser.resize(phone);
      const letGo = site.hold(script);
      await reader.open(`${sixty}#number-30:~:text=After%2034%20comes`);
      await expect.poll(() => reader.answerTop('number-35')).toSatisfy(isOnPhone);
      const place = await reader.settled();
      letGo();
      await reader.hydrated();
      await reader.painted();
      expect(await reader.settled()).toBe(place);
      expect(await reader.answerTop('number-35')).toSatisfy(isOnPhone);
    });

    it('opens, leads and comes back without script', async () => {
      site.withoutScript = true;
      await browser.resize(desk);
      await reader.open(`${sixty}#number-41`);
      expect(await browser.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
      await reader.expectArrivedAt('number-41');

      const next = '.question:has(#number-41) + .question summary';
      await browser.click(next);
      expect(await reader.answerTop('number-42')).not.toBeNull();

      const following = await browser.evaluate(
        () => document.querySelector<HTMLAnchorElement>('a[rel="next"]')?.href,
      );
      expect(following).not.toBe(undefined);
      await browser.click('a[rel="next"]');
      await expect.poll(() => reader.address()).toBe(following);
      await browser.back();
      await expect.poll(() => reader.address()).toBe(`${site.url}${sixty}#number-41`);
      await expect.poll(() => reader.answerTop('number-41')).not.toBeNull();
    });

    it('leads into a folded row, with script and without', async () => {
      await browser.resize(phone);
      for (const withoutScript of [false, true]) {
        site.withoutScript = withoutScript;
        await reader.open(`${signals}#axle-counter--where-it-miscounts`);
        const top = () => reader.top('#axle-counter--where-it-miscounts');
        await expect.poll(top).toSatisfy(isOnPhone);
        await browser.open('about:blank');
      }
    });

    it('closes an answer by the title that stayed, which stays where it is', async () => {
      await browser.resize(phone);
      await reader.open(`${signals}#axle-counter--where-it-miscounts`);
      await reader.hydrated();
      const title = '.question:has(#axle-counter) summary';
      await expect.poll(() => reader.top('#axle-counter--where-it-miscounts')).toSatisfy(isOnPhone);
      await reader.settled();
      const before = await reader.top(title);
      await browser.click(title);
      await expect.poll(() => reader.answerTop('axle-counter')).toBeNull();
      await reader.settled();
      expect(Math.abs(((await reader.top(title)) ?? NaN) - (before ?? NaN))).toBeLessThan(2);
    });

    it('finds words and marks them where a hit leads', async () => {
      await browser.resize(phone);
      await reader.open('search/');
      await expect.poll(() => reader.isThere(searchBox)).toBe(true);
      await browser.type(searchBox, 'interview tip 42');
      const hit = 'main a[href*="find="][href*="#number-42"]';
      await expect.poll(() => reader.isThere(hit)).toBe(true);
      await browser.click(hit);
      await expect
        .poll(() => browser.evaluate(() => CSS.highlights.get('found-words')?.size ?? 0))
        .toBeGreaterThan(0);
      expect(await reader.answerTop('number-42')).not.toBeNull();
    });

    it('keeps what is below the search in its place when its script comes', async () => {
      for (const size of [phone, desk]) {
        await browser.resize(size);
        const letGo = site.hold(script);
        await reader.open('search/');
        const places = () =>
          browser.evaluate(() =>
            ['main input', 'main a[href$="/shapes/"]', 'footer']
              .map((at) => document.querySelector(at)?.getBoundingClientRect().top)
              .join(' '),
          );
        const before = await places();
        letGo();
        await reader.hydrated();
        // The island draws the same form and list once more.
        await expect.poll(() => reader.isThere(searchBox)).toBe(true);
        await reader.painted();
        expect(await places()).toBe(before);
      }
    });

    it('is where it was after a reload with all answers open', async () => {
      await browser.resize(desk);
      await reader.open(`${sixty}?answers=open`);
      await reader.hydrated();
      const place = await browser.evaluate(() => {
        scrollTo({top: 4000, behavior: 'instant'});
        return scrollY;
      });
      expect(place).toBeGreaterThan(3000);
      await reader.painted();
      await browser.evaluate(() => {
        document.documentElement.dataset.hasHydrated = 'before';
        location.reload();
      });
      await reader.hydrated();
      await reader.painted();
      expect(Math.abs((await reader.settled()) - place)).toBeLessThan(5);
    });

    it('shows what the browser finds in a closed answer', async ({skip}) => {
      if (!browser.find) return skip('This driver has no find bar');
      await browser.resize(phone);
      await reader.open(sixty);
      await reader.hydrated();
      await browser.find('After 50 comes 51.');
      await expect.poll(() => reader.answerTop('number-51')).toSatisfy(isOnPhone);
    });

    it('prints every answer as text', async ({skip}) => {
      if (!browser.print) return skip('This driver has no printer');
      await browser.resize(desk);
      // Out of the browser's cache by now: the page that is printed is set in the site's font.
      await reader.open(sixty);
      await reader.hydrated();
      const isSet = () => browser.evaluate(() => document.fonts.check('1em Figtree'));
      await expect.poll(isSet, {timeout: 20_000}).toBe(true);
      const text = await textOf(await browser.print());
      const answers = Array.from({length: 60}, (_, n) => `After ${n} comes ${n + 1}.`);
      expect(answers.filter((answer) => !text.includes(answer))).toEqual([]);
    });

    it('reads without a network what it has saved', async () => {
      await reader.open('');
      await expect
        .poll(
          () => browser.evaluate(() => document.querySelector('[data-offline]')?.textContent ?? ''),
          {timeout: 20_000},
        )
        .toContain('Saved for offline reading');
      await site.close();
      await reader.open(`${sixty}#number-41`);
      await reader.expectArrivedAt('number-41');
    });
  });
}

const isOnPhone = (top: number | null) => top !== null && top > -1 && top < phone.height - 150;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The words of a PDF file, each separated by one space. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const running = promisify(execFile)('pdftotext', ['-', '-'], {maxBuffer: 10_000_000});
  running.child.stdin?.end(pdf);
  return (await running).stdout.replace(/\s+/g, ' ');
}
