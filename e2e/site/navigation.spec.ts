import {expect} from '@playwright/test';
import {addressOf, gotoFirstQuestionPage, openMenu, test} from '../support';

test('the menu or sidebar reaches every page of the topic', async ({page, isMobile}) => {
  await page.goto('./');
  await page.goto(
    await addressOf(page.getByRole('main').getByRole('listitem').getByRole('link').first()),
  );
  const links = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({hasText: /question/})
    .getByRole('link');
  const pages = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  expect(pages.length).toBeGreaterThan(0);
  await page.goto(pages[0] ?? '');
  const sidebar = isMobile ? await openMenu(page) : page.getByRole('navigation', {name: 'Topics'});
  for (const target of pages) await expect(sidebar.locator(`a[href="${target}"]`)).toHaveCount(1);
  const last = pages.at(-1) ?? '';
  await sidebar.locator(`a[href="${last}"]`).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(last);
  await expect(page.getByRole('group', {name: 'Questions per level'})).toBeVisible();
});

test('the rows of the menu are 44 px high', {tag: '@phone'}, async ({page}) => {
  await gotoFirstQuestionPage(page);
  const menu = await openMenu(page);
  const heights = await menu
    .locator('a, button')
    .filter({visible: true})
    .evaluateAll((rows) =>
      rows.map((row) => `${row.textContent.trim()} ${row.getBoundingClientRect().height}`),
    );
  expect(heights.filter((row) => Number(row.split(' ').at(-1)) < 44)).toEqual([]);
});

test('the keyboard can skip to the content', {tag: '@desk'}, async ({page}) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', {name: 'Skip to main content'});
  await expect(skip).toBeFocused();
  await skip.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});
