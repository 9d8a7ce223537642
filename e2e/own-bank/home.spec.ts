import {expect} from '@playwright/test';
import {test} from '../support';

test(
  'the home page is two screens long on a phone, whatever it asks',
  {tag: '@phone'},
  async ({page}) => {
    await page.goto('./');
    const heights = await page.locator('[data-sample]').evaluateAll((samples) =>
      samples.map((_, index) => {
        document.documentElement.dataset.asked = String(index);
        return document.documentElement.scrollHeight;
      }),
    );
    expect(heights).toHaveLength(12);
    expect(Math.max(...heights)).toBeLessThanOrEqual(1600);
  },
);

test('it says why one can trust it, and leads to who writes and who reviews', async ({page}) => {
  await page.goto('./');
  const main = page.getByRole('main');
  for (const words of ['Checked by a second person.', 'Sourced.', 'Yours offline.']) {
    await expect(main.getByText(words)).toBeVisible();
  }

  await main.getByRole('link', {name: 'Who writes and who reviews'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('About');
  await expect(page.getByRole('heading', {name: 'Report a mistake'})).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('repository.');
  await expect(page.getByRole('link', {name: 'MIT licence'})).toBeVisible();
});

test('a phone’s menu leads to it too', {tag: '@phone'}, async ({page}) => {
  await page.goto('./');
  await page.getByRole('button', {name: 'Menu'}).click();
  await page.getByRole('dialog').getByRole('link', {name: 'About'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('About');
});
