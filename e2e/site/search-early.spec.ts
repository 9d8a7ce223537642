import {expect, type Page, type Request} from '@playwright/test';
import {hydrated, test} from '../support';

/** The search's files as they are asked for, the code of its worker included. */
function watchSearch(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (/\/search\/[^/]+\.(?:json|bin)$/.test(request.url())) requests.push(request);
  });
  return requests;
}

async function arrive(page: Page, connection: object): Promise<void> {
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, 'connection', {value});
  }, connection);
  await page.goto('aws/devops-engineer/');
  await hydrated(page);
}

/** What was planned for idle time has had its turn. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(resolve, {timeout: 2000});
      }),
  );
  await page.waitForLoadState('networkidle');
}

test('a page that is only read fetches no search', {tag: '@desk'}, async ({page}) => {
  const requests = watchSearch(page);
  await arrive(page, {effectiveType: '4g', saveData: false});
  await idle(page);
  expect(requests).toEqual([]);
});

test(
  'once a reader does something, the search is fetched at idle',
  {tag: '@desk'},
  async ({page}) => {
    await arrive(page, {effectiveType: '4g', saveData: false});
    const index = page.waitForRequest(/\/search\/terms\.[\da-f]+\.bin$/);
    await page.keyboard.press('Tab');
    await index;
  },
);

test('a hand on the button is a sign of intent', async ({page, isMobile}) => {
  await arrive(page, {effectiveType: '4g', saveData: false});
  const index = page.waitForRequest(/\/search\/terms\.[\da-f]+\.bin$/);
  const button = page.getByRole('button', {name: 'Search', exact: true});
  if (isMobile) await button.dispatchEvent('touchstart');
  else await button.hover();
  await index;
});

for (const connection of [
  {effectiveType: '4g', saveData: true},
  {effectiveType: '2g', saveData: false},
]) {
  test(`on ${JSON.stringify(connection)}, only opening fetches`, {tag: '@desk'}, async ({page}) => {
    const requests = watchSearch(page);
    await arrive(page, connection);
    const button = page.getByRole('button', {name: 'Search', exact: true});
    await button.hover();
    await button.focus();
    await page.keyboard.press('Shift');
    await idle(page);
    expect(requests).toEqual([]);
    await page.keyboard.press('/');
    await expect.poll(() => requests.length).toBeGreaterThanOrEqual(3);
  });
}

test(
  'files are kept by what is in them, and the list of them is asked for anew',
  {tag: '@desk'},
  async ({page}) => {
    const requests = watchSearch(page);
    await page.goto('search/?q=lock');
    await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
    expect(requests.length).toBeGreaterThan(3);
    for (const request of requests) {
      const name = new URL(request.url()).pathname.split('/').at(-1) ?? '';
      const {'cache-control': cache} = await request.allHeaders();
      if (name === 'manifest.json') expect(cache).toBe('max-age=0');
      else {
        expect(name).toMatch(/^[a-z]+\.[\da-f]{8}\.bin$/);
        expect(cache).toBeUndefined();
      }
    }
  },
);
