import {expect, type Page} from '@playwright/test';
import {gotoFirstQuestionPage, test} from '../support';

test.use({colorScheme: 'light'});

async function switchTo(page: Page, theme: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', {name: 'Theme'}).click();
    expect(await page.locator('html').getAttribute('data-theme-choice')).toBe(theme);
  }).toPass();
}

test('the theme can be switched and is kept', {tag: '@desk'}, async ({page}) => {
  await page.goto('./');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();

  await switchTo(page, 'dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).not.toBe(light);

  await gotoFirstQuestionPage(page);
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('the theme follows the system until one is chosen', {tag: '@desk'}, async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the browser’s own bar has the colour of the page', {tag: '@desk'}, async ({page}) => {
  /** The first element whose media fit is the one that browsers take. */
  const bar = () =>
    page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
      return metas.find(({media}) => matchMedia(media).matches)?.content;
    });
  const paper = () =>
    page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
    );
  await page.goto('./');
  const light = await paper();
  expect(await bar()).toBe(light);

  await switchTo(page, 'dark');
  expect(await bar()).toBe(await paper());
  await switchTo(page, 'light');
  expect(await bar()).toBe(light);
  await page.emulateMedia({colorScheme: 'dark'});
  await expect.poll(bar).toBe(light);
});
