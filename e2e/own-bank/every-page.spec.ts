import {expect} from '@playwright/test';
import {
  builtPage,
  doubleText,
  expectAccessible,
  expectContrast,
  expectQuestionsFirst,
  hydrated,
  overflow,
  sitePaths,
  watch,
  test,
} from '../support';

/* What the text of this bank could break, whatever the tests of the fixtures say of the engine. */

// A bank has many pages.
test.describe.configure({timeout: 300_000});

test(
  'no page logs anything, or scrolls sideways at 320 px or with text of twice the size',
  {tag: '@desk'},
  async ({page, baseURL}) => {
    const problems = watch(page, baseURL);
    for (const path of sitePaths()) {
      await page.setViewportSize({width: 320, height: 640});
      await page.goto(`${path}?answers=open`);
      await hydrated(page);
      expect.soft(await overflow(page), `${path} at 320 px`).toBe(0);
      await page.setViewportSize({width: 360, height: 740});
      await doubleText(page);
      expect.soft(await overflow(page), `${path} with larger text`).toBe(0);
      expect(problems, path).toEqual([]);
    }
  },
);

test(
  'every page of questions begins with questions on a phone, with larger text too',
  {tag: '@phone'},
  async ({page}) => {
    const paths = sitePaths().filter(
      (path) => builtPage(path)('html[data-page="questions"]').length > 0,
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) await expectQuestionsFirst(page, path);
  },
);

/** The home page, the first topic, and the page with the most questions, all of them open. */
function looks(): string[] {
  const paths = sitePaths();
  const topic = paths.find((path) => /^\.\/[^/]+\/$/.test(path) && path !== './search/') ?? '';
  const count = (path: string) => builtPage(path)('.question').length;
  const [longest = ''] = paths.toSorted((a, b) => count(b) - count(a));
  expect(count(longest)).toBeGreaterThan(0);
  return ['./', topic, `${longest}?answers=open`];
}

for (const [colorScheme, expectGood] of [
  ['light', expectAccessible],
  ['dark', expectContrast],
] as const) {
  test.describe(`for everybody, in the ${colorScheme}`, () => {
    test.use({colorScheme, contextOptions: {reducedMotion: 'reduce'}});

    test('axe has nothing to say', {tag: '@desk'}, async ({page}) => {
      for (const address of looks()) {
        await page.goto(address);
        await hydrated(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expectGood(page);
      }
    });
  });
}
