import {expect, type Page} from '@playwright/test';
import {
  addressOf,
  doubleText,
  expectAccessible,
  expectContrast,
  gotoFirstQuestionPage,
  hydrated,
  nowhere,
  overflow,
  samplePaths,
  sitePaths,
  tooSmallToTouch,
  watch,
  test,
} from '../support';

// A bank has many pages, and one of these tests opens all of them.
test.describe.configure({timeout: 300_000});

test(
  'pages log nothing, miss nothing and ask nobody else',
  {tag: '@desk'},
  async ({page, baseURL}) => {
    const problems = watch(page, baseURL);
    for (const path of samplePaths()) {
      await page.goto(path);
      await hydrated(page);
      expect(problems, path).toEqual([]);
    }
  },
);

test(
  'no page scrolls sideways at 320 px, nor with text of twice the size',
  {tag: '@desk'},
  async ({page}) => {
    for (const path of [...sitePaths(), nowhere]) {
      await page.setViewportSize({width: 320, height: 640});
      await page.goto(`${path}?answers=open`);
      expect.soft(await overflow(page), `${path} at 320 px`).toBe(0);
      await page.setViewportSize({width: 360, height: 740});
      await doubleText(page);
      expect.soft(await overflow(page), `${path} with larger text`).toBe(0);
    }
  },
);

test('what pages offer to touch is 44 px high', {tag: '@phone'}, async ({page}) => {
  for (const path of [...samplePaths(), nowhere]) {
    await page.goto(`${path}?answers=open`);
    await hydrated(page);
    expect.soft(await tooSmallToTouch(page), path).toEqual([]);
  }
});

/** One page of each kind, and a page of questions once more with all answers open. */
async function visitKinds(page: Page, expectGood: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('./');
  await hydrated(page);
  await expectGood(page);
  const topic = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  for (const address of [await addressOf(topic), nowhere]) {
    await page.goto(address);
    await hydrated(page);
    await expectGood(page);
  }
  await gotoFirstQuestionPage(page);
  await hydrated(page);
  await expectGood(page);
  await page.getByRole('button', {name: 'Open all'}).click();
  await expect(page.locator('.question > details:not([open])')).toHaveCount(0);
  await expectGood(page);
}

test.describe('for everybody', () => {
  test.use({contextOptions: {reducedMotion: 'reduce'}});

  test('axe has nothing to say of each kind of page', {tag: '@desk'}, async ({page}) => {
    await visitKinds(page, expectAccessible);
  });

  test('nor on a phone, of the home page and of questions', {tag: '@phone'}, async ({page}) => {
    await page.goto('./');
    await hydrated(page);
    await expectAccessible(page);
    await gotoFirstQuestionPage(page);
    await hydrated(page);
    await expectAccessible(page);
  });

  test.describe('in the dark', () => {
    test.use({colorScheme: 'dark'});

    test('all is seen on each kind of page', {tag: '@desk'}, async ({page}) => {
      await visitKinds(page, async (shown) => {
        await expect(shown.locator('html')).toHaveAttribute('data-theme', 'dark');
        await expectContrast(shown);
      });
    });
  });
});
