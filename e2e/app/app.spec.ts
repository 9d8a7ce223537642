import {expect, test} from '@playwright/test';
import {expectOwnPages, readQuestions} from '../somebody';

/* A classic site that was given this preset, installed from its tarball. */

test('its questions open, are found, and have addresses', {tag: '@desk'}, async ({page}) => {
  await readQuestions(page);
});

test('all else is Docusaurus’s app as it was', {tag: '@desk'}, async ({page}) => {
  await expectOwnPages(page);
  // Components are alive, on pages in both endings.
  for (const path of ['docs/intro/', 'docs/guide/parts/']) {
    await page.goto(path);
    await page.getByRole('button', {name: 'Pressed 0 times'}).click();
    await expect(page.getByRole('button', {name: 'Pressed 1 times'})).toBeVisible();
  }
  await expect(page.getByText('One and one is 2.')).toBeVisible();
  await expect(page.locator('.menu__link', {hasText: 'The guide'})).toBeVisible();
  await expect(page.locator('.breadcrumbs')).toBeVisible();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(0);
  // A link within the app loads no page anew.
  await page.evaluate(() => {
    document.documentElement.dataset.same = '';
  });
  await page.locator('.menu__link', {hasText: 'Questions about pods'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Questions about pods');
  await expect(page.locator('html')).toHaveAttribute('data-same');
});
