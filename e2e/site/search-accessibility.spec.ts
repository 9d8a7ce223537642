import {expect, test, type Page} from '@playwright/test';
import {expectAccessible, hydrated} from '../support';

test.skip(({baseURL}) => new URL(baseURL ?? '').pathname !== '/', 'The same below a path');

/** Everything that the search shows, one after the other, as the reader gets there. */
async function expectAccessibleThroughout(page: Page): Promise<void> {
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  await expectAccessible(page);

  await input.fill('state');
  await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
  await input.press('ArrowDown');
  await page
    .locator('[role="search"]')
    .getByRole('button', {name: /^Advanced/})
    .click();
  await expect(page.getByRole('option').first()).toContainText('Advanced');
  await expectAccessible(page);

  await input.fill('xylophone zebra');
  await expect(page.getByText(/Nothing found for/)).toBeVisible();
  await expectAccessible(page);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({colorScheme, contextOptions: {reducedMotion: 'reduce'}});

    test('axe has nothing to say of the dialog', async ({page}) => {
      await page.goto('./');
      await hydrated(page);
      await page.getByRole('button', {name: 'Search', exact: true}).click();
      await expectAccessibleThroughout(page);
    });

    test('axe has nothing to say of the page', async ({page}) => {
      await page.goto('search/');
      await expectAccessibleThroughout(page);
    });

    test('axe has nothing to say of failures', async ({page}) => {
      await page.route('**/search/manifest.json', (route) => route.abort());
      await page.goto('search/?q=lock');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
      await page.goto('./');
      await hydrated(page);
      await page.getByRole('button', {name: 'Search', exact: true}).click();
      await page.getByRole('combobox').fill('lock');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });

    test('axe has nothing to say of a hit', async ({page}) => {
      await page.goto('search/?q=state+lock');
      await page.getByRole('option', {name: /Error acquiring/}).click();
      await expect(page.getByRole('region', {name: 'Found words'})).toBeVisible();
      await expectAccessible(page);
    });
  });
}
