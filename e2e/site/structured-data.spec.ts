import {expect, test, type Page} from '@playwright/test';
import {gotoFirstQuestionPage, sitePaths} from '../support';

// As those who read it do; script changes the head while it takes over.
test.use({javaScriptEnabled: false});

interface Thing {
  '@type': string;
  url?: string;
  hasPart?: {url: string; text: string; acceptedAnswer: {text: string}}[];
  itemListElement?: {name: string; item?: string}[];
}

async function thingsOf(page: Page): Promise<Thing[]> {
  const script = page.locator('head script[type="application/ld+json"]');
  if ((await script.count()) === 0) return [];
  const data = JSON.parse((await script.textContent()) ?? '') as Record<string, unknown>;
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'] as Thing[];
}

test('a page tells search engines its questions, as they stand on it', async ({page, isMobile}) => {
  test.skip(isMobile, 'The files are the same');
  await gotoFirstQuestionPage(page);
  const things = await thingsOf(page);
  const parts = things.find((thing) => thing['@type'] === 'Quiz')?.hasPart ?? [];
  expect(parts.length).toBeGreaterThanOrEqual(10);

  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(things.find((thing) => thing['@type'] === 'Quiz')?.url).toBe(canonical);

  const ids = await page
    .locator('[data-anchor]')
    .evaluateAll((anchors) => anchors.map(({id}) => id));
  expect(parts.map(({url}) => new URL(url).pathname.split('/').at(-2))).toEqual(ids);
  const text = ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, ' ');
  for (const part of parts) {
    expect(text).toContain(part.text);
    expect(text).toContain(part.acceptedAnswer.text);
  }
});

test('every page of a topic tells the way to it, by addresses that are there', async ({
  page,
  request,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'The files are the same');
  const {origin, pathname} = new URL(baseURL ?? '');
  for (const path of await sitePaths(request, baseURL)) {
    await page.goto(path);
    const things = await thingsOf(page);
    if (path === './' || path === './search/') {
      const isHomeOfHost = path === './' && pathname === '/';
      expect(things.map((thing) => thing['@type'])).toEqual(isHomeOfHost ? ['WebSite'] : []);
      continue;
    }

    const steps = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement;
    expect(steps?.length, path).toBe(path.split('/').length - 1);
    for (const {item} of steps?.slice(0, -1) ?? []) {
      const response = await request.get(origin + new URL(item ?? '').pathname, {maxRedirects: 0});
      expect(response.status(), item).toBe(200);
    }
  }
});
