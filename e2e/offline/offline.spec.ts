import {chromium} from '@playwright/test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expectArrivedAt, question, summaryOf} from '../support';
import {control, cut, expect, expectSaved, oldBuild, rootBuild, savedKeys, test} from './fixtures';
import {Host, listOf} from './host';

test('the whole bank is there after one visit', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  await expect(control(page)).toContainText(/94 questions · 0\.\d MB/);
  await cut(page, host);

  for (const {path} of listOf(oldBuild).files) {
    if (!path.endsWith('/') || path.startsWith('q/')) continue;
    const response = await page.goto(host.url + path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole('heading', {level: 1}).first()).toBeVisible();
  }
});

test('a browser that starts without a network has the site', async ({host, launchOptions}) => {
  const profile = await mkdtemp(join(tmpdir(), 'offline-'));
  const start = () => chromium.launchPersistentContext(profile, launchOptions);
  const first = await start();
  const visit = first.pages()[0] ?? (await first.newPage());
  await visit.goto(host.url);
  await expectSaved(visit);
  await first.close();
  await host.stop();

  const second = await start();
  await second.setOffline(true);
  const page = second.pages()[0] ?? (await second.newPage());
  await page.goto(host.url);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();

  await page.goto(`${host.url}search/?q=polygon`);
  await page.getByRole('option', {name: /What is a polygon/}).click();
  await expect(page).toHaveURL(/\?find=.*#/);
  await expect(page.locator('.question details[open]').first()).toBeVisible();
  await second.close();
  await rm(profile, {recursive: true, force: true});
});

test('links with a query, an anchor or a permanent address arrive', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  await cut(page, host);

  await page.goto(`${host.url}plain/sixty/?find=thirty&level=none#number-31`);
  await expectArrivedAt(page, question(page, /What comes after 30/));

  await page.goto(`${host.url}q/number-40/`);
  await expect(page).toHaveURL(`${host.url}plain/sixty/#number-40`);
  await expectArrivedAt(page, question(page, /What comes after 39/));

  await page.goto(`${host.url}plain/sixty`);
  await expect(page).toHaveURL(`${host.url}plain/sixty/`);

  await page.goto(`${host.url}q/number-0/`);
  await expect(page.getByRole('heading', {name: 'This question was withdrawn'})).toBeVisible();
});

test('at the root of a domain it is the same', async ({page}) => {
  const host = new Host(rootBuild, '/');
  await host.start();
  await page.goto(host.url);
  await expectSaved(page);
  await cut(page, host);
  await page.goto(`${host.url}q/number-40/`);
  await expectArrivedAt(page, question(page, /What comes after 39/));
});

test('an address that nobody has says so', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  await cut(page, host);

  const response = await page.goto(`${host.url}no-such-topic/no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', {name: /There is no page/})).toBeVisible();
});

test('a page that could not be saved says so, and the others are there', async ({page, host}) => {
  host.broken.add('plain/few/');
  await page.goto(host.url);
  await expect(control(page)).toContainText('Not everything could be saved');
  await cut(page, host);

  const response = await page.goto(`${host.url}plain/few/`);
  expect(response?.status()).toBe(503);
  expect(await response?.text()).toContain('This page was not saved');
  await page.goto(`${host.url}plain/sixty/`);
  await expect(page.getByRole('heading', {level: 1, name: 'Sixty'})).toBeVisible();

  await page.context().setOffline(false);
  host.broken.clear();
  await host.start();
  await page.goto(`${host.url}plain/few/`);
  await expect(page.getByRole('heading', {level: 1, name: 'Few'})).toBeVisible();
  await expectSaved(page);
});

test('what is saved can be removed, and stays removed', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  await control(page).getByRole('button', {name: 'Remove'}).click();
  const save = control(page).getByRole('button', {name: /^Save for offline reading · 0\.\d MB$/});
  await expect(save).toBeVisible();
  await expect(page.getByText('No longer saved for offline reading')).toBeAttached();
  await expect.poll(() => savedKeys(page)).toEqual([]);

  await page.reload();
  await expect(save).toBeVisible({timeout: 10_000});
  const workers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await workers()).toBe(0);

  await save.click();
  await expectSaved(page);
  await cut(page, host);
  await page.goto(`${host.url}plain/few/`);
  await expect(summaryOf(page.locator('.question details').first())).toBeVisible();
});

test('nothing is fetched by itself on a connection that is to be spared', async ({page, host}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', {value: {saveData: true}});
  });
  await page.goto(host.url);
  const save = control(page).getByRole('button', {name: /^Save for offline reading · 0\.\d MB$/});
  await expect(save).toBeVisible({timeout: 10_000});
  expect(host.asked).not.toContain('sw.js');
  expect(host.asked).not.toContain('plain/few/');

  await save.click();
  await expectSaved(page);
  await expect(page.getByRole('status').filter({hasText: 'Saved for offline'})).toBeAttached();
});
