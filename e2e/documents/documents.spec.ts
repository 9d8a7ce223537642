import {expect, test} from '@playwright/test';
import {expectOwnPages, readQuestions} from '../somebody';

/* A classic site that was given this preset with `pages: 'documents'`, installed from its tarball. */

test('its questions open, are found, and have addresses', {tag: '@desk'}, async ({page}) => {
  await readQuestions(page);
});

test('its own pages, bar and foot are there', {tag: '@desk'}, async ({page}) => {
  await expectOwnPages(page);
  await page.goto('docs/intro/');
  // An island, which the browser fetches when it comes into view.
  await page.getByRole('button', {name: 'Pressed 0 times'}).click();
  await expect(page.getByRole('button', {name: 'Pressed 1 times'})).toBeVisible();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  const more = page.getByRole('navigation', {name: 'Main'}).locator('details');
  await more.locator('summary').click();
  await expect(more.getByRole('link', {name: 'Status'})).toBeVisible();
});
