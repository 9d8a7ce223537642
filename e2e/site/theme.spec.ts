import {expect, test, type Page} from '@playwright/test';
import {gotoFirstQuestionPage, openMenu} from '../support';

test.use({colorScheme: 'light'});

async function switchTo(page: Page, isMobile: boolean, theme: string): Promise<void> {
  if (isMobile) await openMenu(page);
  // The switch goes round: system, light, dark.
  const button = page
    .getByRole('button', {name: /Switch between dark and light mode/})
    .filter({visible: true});
  await expect(async () => {
    await button.click();
    expect(await page.locator('html').getAttribute('data-theme-choice')).toBe(theme);
  }).toPass();
}

test('the theme can be switched and is kept', async ({page, isMobile}) => {
  await page.goto('./');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();

  await switchTo(page, isMobile, 'dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).not.toBe(light);

  await gotoFirstQuestionPage(page);
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('the theme follows the system until one is chosen', async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
