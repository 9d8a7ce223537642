import {expect} from '@playwright/test';
import {nowhere, test} from '../support';

test('an address without a page gets a 404 that helps', {tag: '@desk'}, async ({page, baseURL}) => {
  const response = await page.goto(nowhere);
  expect(response?.status()).toBe(404);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', {level: 1})).toBeVisible();
  const topics = main.getByRole('listitem').getByRole('link');
  expect(await topics.count()).toBeGreaterThanOrEqual(3);

  const label = await topics.first().innerText();
  await topics.first().click();
  await expect(page.getByRole('heading', {level: 1})).toContainText(label);

  await page.goto(nowhere);
  await main.getByRole('link', {name: 'Go to the home page'}).click();
  await expect(page).toHaveURL(baseURL ?? '');
});

test('its links work without script', {tag: '@desk'}, async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(new URL(nowhere, baseURL).href);
  await page.getByRole('link', {name: 'Go to the home page'}).click();
  await expect(page).toHaveURL(baseURL ?? '');
  await context.close();
});
