import {expect, test, type Locator, type Page} from '@playwright/test';
import {gotoFirstQuestionPage, samplePaths} from '../support';

// As those who read it do; script changes the head while it takes over.
test.use({javaScriptEnabled: false});

interface Thing {
  '@type': string;
  url?: string;
  itemListElement?: {name: string; item?: string}[];
}

async function thingsOf(page: Page): Promise<Thing[]> {
  const script = page.locator('head script[type="application/ld+json"]');
  if ((await script.count()) === 0) return [];
  const data = JSON.parse((await script.textContent()) ?? '') as Record<string, unknown>;
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'] as Thing[];
}

/** Microdata: the values of a property that belong to a thing itself, not to things in it. */
function values(thing: Locator, property: string): Promise<string[]> {
  return thing.evaluate(
    (element, name) =>
      [...element.querySelectorAll(`[itemprop="${name}"]`)]
        .filter((found) => found.parentElement?.closest('[itemscope]') === element)
        .map((found) =>
          (found.getAttribute('content') ?? found.getAttribute('href') ?? found.textContent)
            .replace(/\s+/g, ' ')
            .trim(),
        ),
    property,
  );
}

test('a page tells search engines its questions', async ({page, isMobile}) => {
  test.skip(isMobile, 'The files are the same');
  await gotoFirstQuestionPage(page);
  const quiz = page.locator('html[itemtype="https://schema.org/Quiz"]');
  expect(await values(quiz, 'name')).toEqual([
    await page.getByRole('heading', {level: 1}).textContent(),
  ]);
  const about = quiz.locator('[itemprop="about"][itemtype="https://schema.org/Thing"]');
  expect(await values(about, 'name')).toHaveLength(1);

  const parts = page.locator('[itemprop="hasPart"][itemtype="https://schema.org/Question"]');
  const titles = await page.locator('.question-title').allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(10);
  await expect(parts).toHaveCount(titles.length);
  for (const [index, part] of (await parts.all()).entries()) {
    expect(await values(part, 'eduQuestionType')).toEqual(['Flashcard']);
    const [text = ''] = await values(part, 'text');
    expect(titles[index]?.replace(/\s+/g, ' ')).toBe(`${index + 1} ${text}`);
    expect(await values(part, 'url')).toEqual([expect.stringMatching(/\/q\/[^/]+\/$/)]);
    const answer = part.locator(
      '[itemprop="acceptedAnswer"][itemtype="https://schema.org/Answer"]',
    );
    const [short = ''] = await values(answer, 'text');
    expect(short.split(' ').length, text).toBeGreaterThan(10);
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
  for (const path of await samplePaths(request, baseURL)) {
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
