import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {expect, test as base, type Locator, type Page} from '@playwright/test';
import {load, type CheerioAPI} from 'cheerio';
import {pageProblems} from '../plugins/outputs/headers/page-problems';
import {parsePolicy} from '../plugins/outputs/headers/policy';

/**
 * A reader who wants nothing saved. A service worker would fetch past the tests that fail requests,
 * and answer from what it has. (Playwright's own way to begin with a storage opens a page for it.)
 */
export const test = base.extend({
  async context({context}, use) {
    await context.addInitScript((key) => {
      try {
        localStorage.setItem(key, 'removed');
      } catch {
        // A page that may store nothing saves nothing either.
      }
    }, `offline:${build().base}`);
    await use(context);
  },
  async page({page}, use) {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    page.goto = async (...args) => {
      await historyAtRest(page);
      return goto(...args);
    };
    page.reload = async (...args) => {
      await historyAtRest(page);
      return reload(...args);
    };
    await use(page);
  },
});

/**
 * A dialog that was closed goes back over its entry in the history some milliseconds later
 * (plugins/theme/client/dialog-entry.ts). No reader types an address as soon as that; a browser gives up the page
 * that it was to load then.
 */
async function historyAtRest(page: Page): Promise<void> {
  const isGoingBack = () =>
    (history.state as {dialog?: boolean} | null)?.dialog === true &&
    document.querySelector('dialog[open]') === null;
  await expect.poll(() => page.evaluate(isGoingBack).catch(() => false)).toBe(false);
}

/** The pages of `fixture-docs`, relative to the base. */
export const fixture = {
  home: './',
  shapes: 'shapes/',
  constructs: 'shapes/constructs/',
  asWritten: 'shapes/as-written/',
  wide: 'shapes/wide/',
  diagrams: 'shapes/diagrams/',
  quiz: 'shapes/quiz/',
  plain: 'plain/',
  sixty: 'plain/sixty/',
  few: 'plain/few/',
  trains: 'trains/',
  signals: 'trains/signals/',
  doors: 'trains/doors/',
} as const;

/** An address that no site has. */
export const nowhere = 'no-such-topic/no-such-page/';

/** The question with this title, nested ones in closed answers included. */
export function question(page: Page, title: string | RegExp): Locator {
  return page
    .getByRole('heading', {name: title, includeHidden: true})
    .locator('xpath=ancestor::details[1]');
}

/** All questions, as a reader could count them: those that the filter hides are left out. */
export function shownQuestions(page: Page): Locator {
  return page
    .locator('main details:has(> summary :is(h2, h3, h4, h5, h6))')
    .filter({visible: true});
}

/** The row that is always seen. */
export function summaryOf(details: Locator): Locator {
  return details.locator(':scope > summary');
}

/** The permanent address of a question, or of each inside a place. */
export function shareLink(place: Page | Locator): Locator {
  return place.locator('[data-share]');
}

export async function expectOpen(details: Locator): Promise<void> {
  await expect(details).toHaveAttribute('open');
}

export async function expectClosed(details: Locator): Promise<void> {
  await expect(details).not.toHaveAttribute('open');
}

/** The question is open, and where a reader who followed a link looks: below the bar, in view. */
export async function expectArrivedAt(page: Page, details: Locator): Promise<void> {
  await expectOpen(details);
  const bar = page.getByRole('navigation', {name: 'Main', exact: true});
  const row = summaryOf(details);
  // Other answers may still be opening above it.
  await expect(async () => {
    const barBox = await boxOf(bar);
    const rowBox = await boxOf(row);
    const height = page.viewportSize()?.height ?? 0;
    expect(rowBox.y).toBeGreaterThanOrEqual(barBox.y + barBox.height - 1);
    expect(rowBox.y + Math.min(rowBox.height, 44)).toBeLessThanOrEqual(height);
  }).toPass({timeout: 4000});
}

export async function boxOf(
  locator: Locator,
): Promise<{x: number; y: number; width: number; height: number}> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Nothing is seen of ${locator.toString()}`);
  return box;
}

/** Keeps the page's script, or another file, back until it is let go. */
export async function holdScript(
  page: Page,
  which = '**/assets/js/main.*.js',
): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(which, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** The page's own script has taken over; only for what a reader cannot wait for by looking. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

/** The build that a test is about. */
export function build(): {dir: string; base: string} {
  return test.info().project.metadata as {dir: string; base: string};
}

const parsed = new Map<string, CheerioAPI>();

/** A page of the build as its file has it, to be asked by selectors; no browser is needed. */
export function builtPage(path: string): CheerioAPI {
  const name = /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
  const file = join(build().dir, name);
  let page = parsed.get(file);
  if (!page) parsed.set(file, (page = load(readFileSync(file))));
  return page;
}

/** Every page of the built site, from its sitemap, relative to the base. */
export function sitePaths(): string[] {
  const {dir, base} = build();
  const found = readFileSync(join(dir, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g);
  const paths = [...found].map(([, address = '']) => {
    const {pathname} = new URL(address);
    if (!pathname.startsWith(base)) throw new Error(`${address} is outside ${base}`);
    return `./${decodeURI(pathname.slice(base.length))}`;
  });
  expect(paths).toContain('./');
  return paths;
}

/** One page of each kind and topic: for what a page's own text does not change. */
export function samplePaths(): string[] {
  const kinds = new Map<string, string>();
  for (const path of sitePaths()) {
    const [, topic = '', page = ''] = path.split('/');
    const kind = `${topic}/${page === '' ? '' : 'page'}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** Where a link leads; works without script too. */
export async function addressOf(link: Locator): Promise<string> {
  const address = await link.getAttribute('href');
  if (address === null) throw new Error(`${link.toString()} leads nowhere`);
  return address;
}

/** Collects what a quiet page does not do: log problems, fail requests, ask other hosts. */
export function watch(page: Page, base: string | undefined): string[] {
  const problems: string[] = [];
  const {origin} = new URL(base ?? '');
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left drops what it was still fetching.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) {
      problems.push(`elsewhere: ${request.url()}`);
    }
  });
  return problems;
}

/** Every document of the build, seldom seen ones too, has only what its own headers allow. */
export function expectPagesKeepTheirPolicy(): void {
  const {dir} = build();
  const headers = readFileSync(join(dir, '_headers'), 'utf8');
  const policy = parsePolicy(/Content-Security-Policy: (.+)/.exec(headers)?.[1] ?? '');
  expect(policy.get('script-src')).toContain("'self'");

  const files = readdirSync(dir, {recursive: true, encoding: 'utf8'});
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(5);
  for (const name of pages) {
    const html = readFileSync(join(dir, name), 'utf8');
    expect.soft(pageProblems(name, html, policy)).toEqual([]);
  }
}

/** No violation of any rule of axe, its best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

/** What another theme changes: colours. The rest is looked at in the light one. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({page})
    // Pages have no frames to look into, and what passes is not read: both take half of the time.
    .setLegacyMode()
    .options({resultTypes: ['violations']});
  if (rules) axe.withRules(rules);
  const found = await axe.analyze();
  return found.violations.map(
    ({id, help, nodes}) =>
      `${id} (${help}): ${nodes.map(({target, failureSummary}) => `${target.join(' ')} ${failureSummary ?? ''}`).join('\n')}`,
  );
}

/** Every link and file that pages name is below the base, and there. */
export function expectLinksLead(): void {
  const {dir, base} = build();
  const origin = 'https://host.example';
  const paths = sitePaths();
  const targets = new Set<string>();
  for (const path of [...paths, '404.html']) {
    for (const {attribs} of builtPage(path)('[href], [src]').toArray()) {
      const value = attribs.href ?? attribs.src ?? '';
      const target = new URL(value, new URL(path, origin + base));
      // Links to other sites, and the page's own public address.
      if (target.origin !== origin) continue;
      expect(target.pathname.startsWith(base), `${value} on ${path}`).toBe(true);
      targets.add(decodeURI(target.pathname.slice(base.length)));
    }
  }

  expect(targets.size).toBeGreaterThan(paths.length);
  for (const target of targets) {
    const file = /(?:^|\/)$/.test(target) ? `${target}index.html` : target;
    expect.soft(existsSync(join(dir, file)), target).toBe(true);
  }
}

/** How wide the page is beyond its window: 0 unless it scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
  });
}

/** Where the titles of a page's first questions are, in pixels from the top of the window. */
export function titlePlaces(page: Page): Promise<{top: number; bottom: number}[]> {
  return page.locator('.question > details > summary .question-title').evaluateAll((titles) =>
    titles.slice(0, 2).map((title) => {
      const {top, bottom} = title.getBoundingClientRect();
      return {top, bottom};
    }),
  );
}

/**
 * On a phone of 360 × 780 a page of questions begins with questions: the first title at 420 px at most, two
 * in view; with text of twice the size the first one.
 */
export async function expectQuestionsFirst(page: Page, path: string): Promise<void> {
  await page.setViewportSize({width: 360, height: 780});
  await page.goto(path);
  const [first, second] = await titlePlaces(page);
  expect.soft(first?.top, path).toBeLessThanOrEqual(420);
  if (second) expect.soft(second.bottom, path).toBeLessThanOrEqual(780);
  await doubleText(page);
  const [larger] = await titlePlaces(page);
  // Its first line, and what of it there is room for.
  expect.soft(larger?.top, `${path} with larger text`).toBeLessThanOrEqual(780 - 44);
}

/** Twice the text size, as a reader sets it in the browser. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  });
}

/**
 * What is less than 44 px high among the things to touch in the page's main part.
 *
 * Not counted: links in running text and in lists of references (a line of text cannot be
 * higher), the anchors of headings (a mouse's convenience, hidden until pointed at), and regions
 * that only scroll. A link that covers its card counts as high as the card.
 */
export function tooSmallToTouch(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator('summary, button, [role="button"], a')
    .filter({visible: true})
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const inText = element.closest('p, li, td, summary')?.textContent.trim();
        const isText =
          element.matches('a') && !element.closest('nav') && inText !== element.textContent.trim();
        const isReference = element.matches('a[target="_blank"]');
        const covers = getComputedStyle(element, '::after').position === 'absolute';
        if (element.matches('.hash-link') || ((isText || isReference) && !covers)) return [];
        // A picture is touched where it is, not where its line is.
        const target = covers ? element.closest('li') : element.querySelector('img');
        const {height} = (target ?? element).getBoundingClientRect();
        return height < 43.9 ? [`${element.textContent.trim()}: ${height.toFixed(1)} px`] : [];
      }),
    );
}

/** A dialog that is closed leads back in the history, which the browser does later. */
export async function expectDialogGone(page: Page): Promise<void> {
  await page.waitForFunction(() => (history.state as {dialog?: true} | null)?.dialog !== true);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Open a dialog over the page by its key, and close it by Escape; on a phone the menu, and by "back". */
export async function openAndCloseOver(
  page: Page,
  isMobile: boolean,
  {key, name}: {key: string; name: string},
): Promise<void> {
  if (isMobile) {
    await page.getByRole('button', {name: 'Menu', exact: true}).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
  } else {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', {name})).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expectDialogGone(page);
}

/** The menu that a phone's bar opens. */
export async function openMenu(page: Page): Promise<Locator> {
  await page.getByRole('button', {name: 'Menu'}).click();
  await expect(page.getByRole('button', {name: 'Close', exact: true})).toBeVisible();
  return page.locator('#__menu');
}

/**
 * Press where a reader sees it. A locator's own `click` scrolls a page first to where an element that
 * stays in view would stand without staying.
 */
export async function pressInPlace(page: Page, locator: Locator): Promise<void> {
  const {x, y, width, height} = await boxOf(locator);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** What a page of questions can do besides. */
export async function openMore(page: Page): Promise<Locator> {
  await page.getByRole('button', {name: 'More', exact: true}).click();
  const more = page.getByRole('dialog', {name: 'More'});
  // It opens once the press has been seen.
  await expect(more).toBeVisible();
  return more;
}

/** Choose one of it; on what is chosen it closes. */
export async function chooseOfMore(page: Page, name: string): Promise<void> {
  const more = await openMore(page);
  await more.getByRole('button', {name}).click();
  await expect(more).toHaveCount(0);
}

/** The list of what is on the page; where there is room it is beside it, and seen. */
export async function openContents(page: Page): Promise<void> {
  await chooseOfMore(page, 'On this page');
  await expect(page.locator('[data-contents]')).toBeVisible();
}
