import {expect} from '@playwright/test';
import {hydrated, test} from '../support';

test('a missing index is said, and tried again', {tag: '@desk'}, async ({page}) => {
  await page.route('**/search/manifest.json', (route) => route.abort());
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/search/manifest.json');
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a damaged index is said, and fetched anew', {tag: '@desk'}, async ({page}) => {
  const damaged = {times: 1};
  await page.route(
    '**/search/terms.*.bin',
    (route) => route.fulfill({body: 'not an index'}),
    damaged,
  );
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toContainText('damaged');
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('an index of another version of the site asks to reload', {tag: '@desk'}, async ({page}) => {
  await page.route('**/search/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as object;
    await route.fulfill({json: {...manifest, format: 0}});
  });
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toContainText('different versions of the site');
  await expect(page.getByRole('button', {name: 'Try again'})).toBeHidden();
  await page.unroute('**/search/manifest.json');
  await page.getByRole('button', {name: 'Reload the page'}).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test(
  'offline, the search waits for the network and goes on',
  {tag: '@desk'},
  async ({page, context}) => {
    await page.goto('aws/devops-engineer/');
    await hydrated(page);
    // The button was touched, so that its code is there, and the index is not.
    await page.route('**/search/*', (route) => route.abort());
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox')).toBeFocused();
    await context.setOffline(true);
    await page.keyboard.type('lock');
    await expect(page.getByRole('alert')).toContainText('You are offline');
    await page.unroute('**/search/*');
    await context.setOffline(false);
    await expect(page.getByRole('option').first()).toBeVisible();
  },
);

test(
  'a page from an older build, whose code is gone, leads to the search page',
  {tag: '@desk'},
  async ({page}) => {
    await page.goto('aws/devops-engineer/');
    await hydrated(page);
    await page.route('**/assets/js/**', (route) => route.fulfill({status: 404}));
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/search\/$/);
  },
);

test('a worker that does not start is said', {tag: '@desk'}, async ({page}) => {
  await page.addInitScript(() => {
    const {Worker} = window;
    window.Worker = class extends Worker {
      constructor() {
        super('/nowhere.js');
      }
    };
  });
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
});

test(
  'an index that takes too long is said, and found when it is there',
  {tag: '@desk'},
  async ({page}) => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    await page.route('**/search/terms.*.bin', async (route) => {
      ask();
      await arrived;
      await route.continue();
    });
    await page.clock.install();
    await page.goto('search/?q=lock');
    // "Searching…" is on the page before anything is asked for, and the wait begins with the asking.
    await asked;
    await expect(page.getByText('Searching…')).toBeAttached();
    await page.clock.runFor(25_000);
    await expect(page.getByRole('alert')).toContainText('taking long');
    arrive();
    await page.getByRole('button', {name: 'Try again'}).click();
    await expect(page.getByRole('option').first()).toBeAttached();
  },
);

test(
  'results do not wait for their excerpts, nor move when they come',
  {tag: '@desk'},
  async ({page}) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search/text.*.bin', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('search/?q=state+lock');
    const results = page.getByRole('option');
    await expect(results).not.toHaveCount(0);
    const places = () =>
      results.evaluateAll((options) =>
        options.map((option) => ({
          href: option.getAttribute('href'),
          y: option.getBoundingClientRect().y,
        })),
      );
    const before = await places();
    expect(await results.first().textContent()).not.toContain('…');
    release();
    await expect(results.first()).toContainText('…');
    // More of them may have been drawn below meanwhile.
    expect((await places()).slice(0, before.length)).toEqual(before);
  },
);

test('results without their excerpts are results', {tag: '@desk'}, async ({page}) => {
  await page.route('**/search/text.*.bin', (route) => route.abort());
  await page.goto('search/?q=state+lock');
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await expect(page.getByRole('alert')).toBeHidden();
});
