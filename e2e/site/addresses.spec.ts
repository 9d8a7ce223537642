import {expect, type Locator, type Page} from '@playwright/test';
import {
  build,
  builtPage,
  expectArrivedAt,
  gotoFirstQuestionPage,
  hydrated,
  shownQuestions,
  sitePaths,
  summaryOf,
  test,
} from '../support';

/** A question well down the first page, so that arriving there takes a scroll. */
async function someQuestion(page: Page): Promise<{id: string; path: string; title: string}> {
  await gotoFirstQuestionPage(page);
  const details = shownQuestions(page).nth(6);
  const id = (await details.locator('[data-anchor]').first().getAttribute('id')) ?? '';
  const title = await details.locator('.question-title').evaluate((heading) => {
    const number = heading.querySelector('.question-number')?.textContent ?? '';
    return heading.textContent.slice(number.length).trim();
  });
  expect(id).not.toBe('');
  return {id, title, path: new URL(page.url()).pathname};
}

/** The question that has an anchor. */
function at(page: Page, id: string): Locator {
  return page.locator(`details:has(> div > [id="${id}"])`);
}

function shareOf(page: Page, id: string): Locator {
  return page.locator(`.question:has(> details > div > [id="${id}"]) > [data-share]`);
}

function everyWayIn(): void {
  test('the permanent address leads to the opened question, and back past it', async ({page}) => {
    const {id} = await someQuestion(page);
    await page.goto('./');
    await page.goto(`q/${id}/`);
    await expect(page).toHaveURL(new RegExp(`/#${id}$`));
    await expectArrivedAt(page, at(page, id));
    await page.goBack();
    await expect(page).not.toHaveURL(/#|\/q\//);
  });

  test('the anchor leads to the opened question on the first load', async ({page}) => {
    const {id, path} = await someQuestion(page);
    await page.goto('./');
    await page.goto(`${path}#${id}`);
    await expectArrivedAt(page, at(page, id));
    await expect(shownQuestions(page).and(page.locator('[open]'))).toHaveCount(1);
  });

  test('back and forward show the question of the address', async ({page}) => {
    const {id, path} = await someQuestion(page);
    await page.goto(`${path}#${id}`);
    // Who leaves has arrived: the browser goes back to where the reader was.
    await expect(summaryOf(at(page, id))).toBeInViewport();
    await page.goto('./');
    await page.goBack();
    await expect(at(page, id).locator('p').first()).toBeVisible();
    await expect(summaryOf(at(page, id))).toBeInViewport();
  });
}

test.describe('with script', () => {
  everyWayIn();

  test('a changed hash leads to the question, and a link inside the site does', async ({page}) => {
    const {id} = await someQuestion(page);
    await hydrated(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await expectArrivedAt(page, at(page, id));

    await page.goto('./');
    await hydrated(page);
    await page.getByRole('link', {name: 'Show the answer'}).click();
    await expectArrivedAt(page, page.locator('.question > details[open]').first());
  });

  test(
    'a question that the filter hides shows when it is linked to',
    {tag: '@desk'},
    async ({page}) => {
      const {id, path} = await someQuestion(page);
      const level = await page
        .locator(`.question:has([id="${id}"])`)
        .evaluate((question) => (question as HTMLElement).dataset.level);
      const other = level === 'advanced' ? 'beginner' : 'advanced';
      await page.goto(`${path}?level=${other}#${id}`);
      await expectArrivedAt(page, at(page, id));
    },
  );
});

test.describe('without script', {tag: '@desk'}, () => {
  test.use({javaScriptEnabled: false});
  everyWayIn();

  test('the link at a question leads to its address', async ({page, baseURL}) => {
    const {id} = await someQuestion(page);
    await summaryOf(at(page, id)).click();
    const link = shareOf(page, id);
    await expect(link).toHaveAttribute('href', `${new URL(baseURL ?? '').pathname}q/${id}/`);
    await link.click();
    await expectArrivedAt(page, at(page, id));
  });
});

test.describe('what a chat is shown', {tag: '@desk'}, () => {
  test('is the question itself', async ({page}) => {
    const {id, title, path} = await someQuestion(page);
    const level = await page.locator(`.question:has([id="${id}"]) .level-badge`).innerText();
    const document = builtPage(`q/${id}/`);
    const tags = Object.fromEntries(
      document('meta, link[rel=canonical]')
        .toArray()
        .map(({attribs}) => [
          attribs.property ?? attribs.name ?? attribs.rel ?? '',
          attribs.content ?? attribs.href ?? '',
        ]),
    );
    const shortAnswer = await at(page, id)
      .locator('p')
      .first()
      .evaluate((p) => p.textContent);
    expect(tags).toMatchObject({'og:title': title, 'twitter:title': title});
    expect(tags['og:url']).toMatch(new RegExp(`^https?://.+/q/${id}/$`));
    expect(tags.canonical).toMatch(new RegExp(`^https?://[^/]+${path}$`));
    expect(tags['og:description']).toContain(level.trim());
    expect(tags['og:description']).toContain(shortAnswer.slice(0, 40));
    expect(tags['og:description']?.length).toBeGreaterThan(80);
    expect(new URL(tags['og:url'] ?? '').pathname.replace(/q\/.*/, '')).toBe(build().base);
    // A page is worth reading where a browser does not forward.
    expect(document('h1').text()).toContain(title);
  });

  test('is there for every question, and leads to an anchor that exists', () => {
    const {base} = build();
    let questions = 0;
    for (const path of sitePaths()) {
      for (const {attribs} of builtPage(path)('[data-share]').toArray()) {
        const address = attribs.href?.slice(base.length) ?? '';
        const refresh = builtPage(address)('meta[http-equiv="refresh"]').attr('content') ?? '';
        const [, target = '', id = ''] = /url=([^#]*)#(.+)$/.exec(refresh) ?? [];
        expect(`./${target.slice(base.length)}`, address).toBe(path);
        expect(builtPage(path)(`[id="${id}"]`).length, address).toBe(1);
        questions++;
      }
    }
    expect(questions).toBeGreaterThan(10);
  });
});

test.describe('the link button', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});

  test('copies the permanent address and says so', {tag: '@desk'}, async ({page, baseURL}) => {
    const {id} = await someQuestion(page);
    await hydrated(page);
    await page.evaluate(() => {
      // Phones have it too; what it does is another test's.
      Object.defineProperty(navigator, 'share', {value: undefined, configurable: true});
      delete (Navigator.prototype as {share?: unknown}).share;
      delete (navigator as {share?: unknown}).share;
    });
    await summaryOf(at(page, id)).click();
    const button = shareOf(page, id);
    for (const key of ['Enter', ' ']) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await button.focus();
      await page.keyboard.press(key);
      await expect(page.getByRole('status').filter({hasText: 'Link copied'})).toHaveCount(1);
      await expect(page.locator('.question').getByText('Link copied')).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        new URL(`q/${id}/`, baseURL).href,
      );
    }

    await expect(button).toHaveRole('button');
    await expect(button).toBeFocused();
  });

  test(
    'hands the address to the share sheet of a phone',
    {tag: '@phone'},
    async ({page, baseURL}) => {
      await page.addInitScript(() => {
        navigator.share = (data) => {
          document.title = JSON.stringify(data);
          return Promise.resolve();
        };
      });
      const {id} = await someQuestion(page);
      await hydrated(page);
      await summaryOf(at(page, id)).click();
      await page.getByRole('button', {name: 'Share this question'}).click();
      await expect(page).toHaveTitle(/"url"/);
      const data = JSON.parse(await page.title()) as {title: string; url: string};
      expect(data.url).toBe(new URL(`q/${id}/`, baseURL).href);
      expect(data.title).not.toBe('');
    },
  );

  test(
    'shows the address where copying is not allowed',
    {tag: '@desk'},
    async ({page, baseURL}) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
        Object.defineProperty(document, 'execCommand', {value: () => false});
      });
      const {id} = await someQuestion(page);
      await hydrated(page);
      await shareOf(page, id).click();
      await expect(page.getByText(new URL(`q/${id}/`, baseURL).href)).toBeVisible();
    },
  );
});

test(
  'opening a question by hand puts it in the address bar, without history',
  {tag: '@desk'},
  async ({page}) => {
    const {id} = await someQuestion(page);
    await hydrated(page);
    const length = await page.evaluate(() => history.length);
    await summaryOf(shownQuestions(page).nth(1)).click();
    await summaryOf(at(page, id)).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    const level = page.getByRole('group', {name: 'Questions per level'}).getByRole('button').nth(1);
    await level.click();
    await expect(page).toHaveURL(new RegExp(`\\?level=\\w+#${id}$`));
    await level.click();
    expect(await page.evaluate(() => history.length)).toBe(length);

    await page.reload();
    await expectArrivedAt(page, at(page, id));
    await hydrated(page);
    await summaryOf(at(page, id)).click();
    await expect(page).not.toHaveURL(/#/);
  },
);
