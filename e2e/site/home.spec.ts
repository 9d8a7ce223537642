import {expect} from '@playwright/test';
import {addressOf, expectArrivedAt, question, test} from '../support';

/** "20 questions" and "One question". */
function toCount(text: string | undefined): number {
  const words = /([\d,]+|One)\s+question/.exec(text ?? '')?.[1] ?? '0';
  return words === 'One' ? 1 : Number(words.replaceAll(',', ''));
}

test('topics, their pages and the questions on them add up', {tag: '@desk'}, async ({page}) => {
  await page.goto('./');
  const main = page.getByRole('main');
  const total = toCount(await main.getByText(/^[\d,]+ questions$/).innerText());
  const cards = await main.getByRole('listitem').all();
  expect(cards.length).toBeGreaterThanOrEqual(3);
  const topics: {address: string; count: number}[] = [];
  for (const card of cards) {
    const address = await addressOf(card.getByRole('link'));
    topics.push({address, count: toCount(await card.innerText())});
  }

  expect(topics.reduce((sum, {count}) => sum + count, 0)).toBe(total);

  for (const {address, count} of topics) {
    await page.goto(address);
    const entries = main.getByRole('listitem').filter({hasText: /question/});
    let ofPages = 0;
    for (const entry of await entries.all()) ofPages += toCount(await entry.innerText());
    expect(ofPages, address).toBe(count);

    const first = entries.first();
    const ofFirst = toCount(await first.innerText());
    await first.getByRole('link').click();
    const all = page.getByRole('group', {name: 'Questions per level'}).getByRole('button').first();
    await expect(all).toHaveText(`All${ofFirst}`);
  }
});

test('a question to start with, another, and its answer', {tag: '@desk'}, async ({page}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  await page.goto('./');
  const title = page.locator('[data-sample]:not([hidden]) h2');
  const first = await title.innerText();
  await page.getByRole('button', {name: 'Another question'}).click();
  await expect(title).not.toHaveText(first);
  const second = await title.innerText();
  await page.getByRole('link', {name: 'Show the answer'}).click();
  await expectArrivedAt(page, question(page, second));
});

test('the bar and the footer lead to the topics', async ({page, isMobile}) => {
  await page.goto('./');
  const place = page.getByRole(isMobile ? 'contentinfo' : 'navigation').first();
  await place.getByRole('link', {name: 'Topics', exact: true}).click();
  await expect(page.getByRole('heading', {level: 2, name: 'Topics'})).toBeInViewport();
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('topics and the first question can be reached', {tag: '@desk'}, async ({page}) => {
    await page.goto('./');
    await expect(page.getByRole('button', {name: 'Another question'})).toHaveCount(0);
    const title = await page.locator('[data-sample]:not([hidden]) h2').innerText();
    await page.getByRole('link', {name: 'Show the answer'}).click();
    await expect(question(page, title)).toHaveAttribute('open');
  });
});
