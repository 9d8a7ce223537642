import {expect, type Page} from '@playwright/test';
import {expectAccessible, expectContrast, hydrated, test} from '../support';

test.use({contextOptions: {reducedMotion: 'reduce'}});

type Look = (page: Page) => Promise<void>;

/** Everything that the search shows, one after the other, as the reader gets there. */
async function searchThroughout(page: Page, expectGood: Look): Promise<void> {
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  await expectGood(page);

  await input.fill('state');
  await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
  await input.press('ArrowDown');
  await page
    .locator('[role="search"]')
    .getByRole('button', {name: /^Advanced/})
    .click();
  await expect(page.getByRole('option').first()).toContainText('Advanced');
  await expectGood(page);

  await input.fill('xylophone zebra');
  await expect(page.getByText(/Nothing found for/)).toBeVisible();
  await expectGood(page);
}

async function openDialog(page: Page): Promise<void> {
  await page.goto('./');
  await hydrated(page);
  await page.getByRole('button', {name: 'Search', exact: true}).click();
}

async function seeFailures(page: Page, expectGood: Look): Promise<void> {
  await page.route('**/search/manifest.json', (route) => route.abort());
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectGood(page);
  await openDialog(page);
  await page.getByRole('combobox').fill('lock');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectGood(page);
}

async function seeHit(page: Page, expectGood: Look): Promise<void> {
  await page.goto('search/?q=state+lock');
  await page.getByRole('option', {name: /Error acquiring/}).click();
  await expect(page.getByRole('region', {name: 'Found words'})).toBeVisible();
  await expectGood(page);
}

test('axe has nothing to say of the dialog', async ({page}) => {
  await openDialog(page);
  await searchThroughout(page, expectAccessible);
});

test('axe has nothing to say of the page and of a hit', {tag: '@desk'}, async ({page}) => {
  await page.goto('search/');
  await searchThroughout(page, expectAccessible);
  await seeHit(page, expectAccessible);
});

test('axe has nothing to say of failures', {tag: '@desk'}, async ({page}) => {
  await seeFailures(page, expectAccessible);
});

test.describe('in the dark', () => {
  test.use({colorScheme: 'dark'});

  test('all is seen', {tag: '@desk'}, async ({page}) => {
    await openDialog(page);
    await searchThroughout(page, expectContrast);
    await seeHit(page, expectContrast);
    await seeFailures(page, expectContrast);
  });
});
