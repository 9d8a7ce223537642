import type {Page} from '@playwright/test';
import {watch} from '../support';
import {control, expect, expectSaved, savedKeys, test} from './fixtures';

/** How much the browser lets the site save, in bytes. */
async function setQuota(page: Page, origin: string, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(origin).origin,
    ...(quotaSize === undefined ? {} : {quotaSize}),
  });
}

for (const [amount, quota] of [
  ['a part', 400_000],
  ['nothing', 1],
] as const) {
  test(`a disk with room for ${amount} leaves a site that works online`, async ({page, host}) => {
    await setQuota(page, host.url, quota);
    await page.goto(host.url);
    await expect(control(page)).toContainText('Not enough space on this device');

    const problems = watch(page, host.url);
    await page.goto(`${host.url}plain/sixty/`);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await page.goto(`${host.url}search/?q=sixty`);
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(control(page)).toContainText('Not enough space');
    expect(problems).toEqual([]);

    await setQuota(page, host.url);
    await control(page).getByRole('button', {name: 'Try again'}).click();
    await expectSaved(page);
  });
}

for (const path of ['sw.js', 'offline/summary.json', 'search/manifest.json']) {
  test(`without ${path} the site works`, async ({page, host}) => {
    host.broken.add(path);
    const exceptions: Error[] = [];
    page.on('pageerror', (error) => exceptions.push(error));
    await page.goto(host.url);
    await expect.poll(() => host.asked).toContain('sw.js');
    await page.goto(`${host.url}plain/sixty/#number-31`);
    await expect(page.getByText('After 30 comes 31.')).toBeVisible();
    expect(exceptions).toEqual([]);
  });
}

test.describe('where nothing may be stored', () => {
  for (const [what, block] of [
    [
      'workers are refused',
      () => {
        navigator.serviceWorker.register = () =>
          Promise.reject(new DOMException('', 'SecurityError'));
        navigator.serviceWorker.getRegistration = () =>
          Promise.reject(new DOMException('', 'SecurityError'));
      },
    ],
    [
      'workers are not there',
      () => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      },
    ],
    [
      'asking for storage throws',
      () => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        });
      },
    ],
  ] as const) {
    test(`nothing is offered and nothing fails: ${what}`, async ({page, host}) => {
      const problems = watch(page, host.url);
      await page.addInitScript(block);
      await page.goto(`${host.url}plain/few/`);
      // Until it would have been there.
      await page.waitForFunction(() => performance.now() > 6000);
      await expect(control(page)).toBeEmpty();
      expect(host.asked).not.toContain('sw.js');
      expect(problems).toEqual([]);
    });
  }
});

test('files of a deployment in between are not taken', async ({page, host}) => {
  const deployed = host.buildFor('');
  // The host has another page than the list that the worker came with says.
  host.buildFor = (path) =>
    path === 'plain/few/' ? `${deployed}/plain/sixty/../../shapes` : deployed;
  await page.goto(host.url);
  await expect(control(page)).toContainText('Not everything could be saved');
  expect((await savedKeys(page)).filter((key) => key.includes('/plain/few/'))).toEqual([]);
});
