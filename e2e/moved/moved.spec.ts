import {expect} from '@playwright/test';
import {builtPage, expectArrivedAt, test} from '../support';
import {publishedAddresses} from './published';

/*
 * The fixture's bank was published, and its author has worked on it since (write-bank.ts): every
 * address of before is tried on the new build.
 */

const before = publishedAddresses();

test('the bank has a past', {tag: '@desk'}, () => {
  expect(before.length).toBeGreaterThan(70);
  expect(before).toContainEqual({id: 'number-40', page: 'plain/sixty'});
});

test('every permanent address leads to a page that has the question', {tag: '@desk'}, () => {
  for (const {id} of before) {
    const refresh = builtPage(`q/${id}/`)('meta[http-equiv="refresh"]').attr('content') ?? '';
    const [, path = '', anchor = ''] = /url=\/bank\/([^#]+)#(.+)$/.exec(refresh) ?? [];
    expect(builtPage(path)(`[id="${anchor}"]`).length, `${id} on ${path}`).toBe(1);
  }
});

test('every old anchor has a place on its old page', {tag: '@desk'}, () => {
  for (const {id, page} of before) {
    expect(builtPage(`${page}/`)(`[id="${id}"]`).length, `${page}#${id}`).toBe(1);
  }
});

const changed = [
  ['number-60', 'After 59 comes 60.', 'was moved to the top and renumbered'],
  ['number-31', 'After 30 comes 31.', 'has another title'],
  ['number-33', 'After 32 comes 33.', 'has another id'],
  ['number-20', 'After 19 comes 20.', 'is on another page'],
  ['number-21', 'After 20 comes 21.', 'is in another topic'],
  ['number-40', 'After 39 comes 40.', 'is on a page with another name'],
] as const;

for (const [id, answer, what] of changed) {
  test(
    `the question that ${what} opens from both its addresses`,
    {tag: '@desk'},
    async ({page}) => {
      for (const address of [`q/${id}/`, `plain/sixty/#${id}`]) {
        await page.goto('about:blank');
        await page.goto(address);
        await expect(page.getByText(answer)).toBeVisible();
        await expectArrivedAt(page, page.locator(`details:has(> div > [id="${id}"])`));
      }
    },
  );
}

test('the page that greets is led to from the home page, and shows its text at once', async ({
  page,
}) => {
  await page.goto('');
  const greeting = page.getByRole('main').getByRole('link', {name: 'Welcome to shapes'});
  await expect(page.getByText('Of lines and numbers.')).toBeVisible();
  await greeting.click();
  await expect(page.getByRole('heading', {level: 2, name: 'Who we are'})).toBeVisible();
  await expect(page.getByText(/0 questions/)).toHaveCount(0);
});
