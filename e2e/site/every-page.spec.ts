import {expect, test} from '@playwright/test';
import {
  addressOf,
  doubleText,
  expectAccessible,
  gotoFirstQuestionPage,
  hydrated,
  nowhere,
  overflow,
  samplePaths,
  sitePaths,
  tooSmallToTouch,
  watch,
} from '../support';

// A bank has many pages, and some of these tests open all of them.
test.describe.configure({timeout: 300_000});

const atRoot = (base: string | undefined) => new URL(base ?? '').pathname === '/';

test('pages log nothing, miss nothing and ask nobody else', async ({
  page,
  request,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'The same at every width');
  const problems = watch(page, baseURL);
  const paths = atRoot(baseURL) ? sitePaths : samplePaths;
  for (const path of await paths(request, baseURL)) {
    await page.goto(path);
    await hydrated(page);
    await page.waitForLoadState('networkidle');
    expect(problems, path).toEqual([]);
  }
});

test('no page scrolls sideways at 320 px, nor with text of twice the size', async ({
  page,
  request,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile || !atRoot(baseURL), 'The window is sized here');
  for (const path of [...(await sitePaths(request, baseURL)), nowhere]) {
    await page.setViewportSize({width: 320, height: 640});
    await page.goto(`${path}?answers=open`);
    await hydrated(page);
    expect.soft(await overflow(page), `${path} at 320 px`).toBe(0);
    await page.setViewportSize({width: 360, height: 740});
    await doubleText(page);
    expect.soft(await overflow(page), `${path} with larger text`).toBe(0);
  }
});

test('what pages offer to touch is 44 px high', async ({page, request, baseURL, isMobile}) => {
  test.skip(!isMobile, 'Fingers are for phones');
  for (const path of [...(await samplePaths(request, baseURL)), nowhere]) {
    await page.goto(`${path}?answers=open`);
    await hydrated(page);
    expect.soft(await tooSmallToTouch(page), path).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({colorScheme, contextOptions: {reducedMotion: 'reduce'}});
    test.skip(({baseURL}) => !atRoot(baseURL), 'The pages are those at the root');

    test.beforeEach(async ({page}) => {
      await page.goto('./');
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    });

    test('axe has nothing to say of the home page', async ({page}) => {
      await hydrated(page);
      await expectAccessible(page);
    });

    test('axe has nothing to say of a topic', async ({page}) => {
      const topic = page.getByRole('main').getByRole('listitem').getByRole('link').first();
      await page.goto(await addressOf(topic));
      await hydrated(page);
      await expectAccessible(page);
    });

    test('axe has nothing to say of the error page', async ({page}) => {
      await page.goto(nowhere);
      await hydrated(page);
      await expectAccessible(page);
    });

    test('axe has nothing to say of a page of questions', async ({page}) => {
      await gotoFirstQuestionPage(page);
      await hydrated(page);
      await expectAccessible(page);
    });

    test('axe has nothing to say of open answers', async ({page}) => {
      await gotoFirstQuestionPage(page);
      await page.getByRole('button', {name: 'Open all'}).click();
      await expect(page).toHaveURL(/answers=open/);
      await expectAccessible(page);
    });
  });
}
