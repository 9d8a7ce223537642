import {expect} from '@playwright/test';
import {test} from '../support';
import {countIn} from './scenarios';

const page = 'tools/live/';

test('an island counts, and its page is quiet', {tag: '@desk'}, async ({page: tab}) => {
  const refused: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await tab.goto(page);
  await countIn(tab);
  expect(refused).toEqual([]);
});

test('an island that is pressed before its code is there is pressed once it is', async ({
  page: tab,
}) => {
  await tab.goto(page, {waitUntil: 'commit'});
  await tab.getByRole('button', {name: 'Pressed 0'}).click();
  await expect(tab.getByRole('button', {name: 'Pressed 1'})).toBeVisible();
  await tab.getByRole('button', {name: 'Pressed 1'}).click();
  await expect(tab.getByRole('button', {name: 'Pressed 2'})).toBeVisible();
});

test('an island that asks for React gets it, and no other', {tag: '@desk'}, async ({page: tab}) => {
  await tab.goto(page);
  await expect(tab.getByText(/2 values drawn by React 19/)).toBeVisible();
});

test('without script islands and tabs read', {tag: '@desk'}, async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const tab = await context.newPage();
  await tab.goto(`${baseURL ?? ''}${page}`);
  await expect(tab.getByText('A note with bold words.')).toBeVisible();
  await expect(tab.getByRole('button', {name: 'Counted 3'})).toBeVisible();
  for (const name of ['With npm', 'With Yarn', 'npm install', 'yarn add']) {
    await expect(tab.getByText(name)).toBeVisible();
  }
  await context.close();
});

test('a page without islands fetches nothing of them', {tag: '@desk'}, async ({page: tab}) => {
  const fetched: string[] = [];
  tab.on('request', (request) => fetched.push(request.url()));
  await tab.goto('tools/hammer/');
  await expect(tab.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await tab.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /main\.\w+\.js/.test(url))).toHaveLength(1);
  expect(fetched.filter((url) => /island|parts|preact/.test(url))).toEqual([]);
});

test(
  'when the code of an island does not come, the page stays as it is',
  {tag: '@desk'},
  async ({page: tab}) => {
    await tab.route(/island-Counter/, (route) => route.abort());
    await tab.goto(page);
    await expect(tab.locator('viva-island[data-failed]')).toHaveCount(1);
    await expect(tab.getByRole('button', {name: 'Counted 3'})).toBeVisible();
    await expect(tab.getByText(/drawn by React/)).toBeVisible();
  },
);
