import {cut, expect, expectSaved, test} from './fixtures';

test('after the first visit a mock interview is held without a network, by its link too', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await expectSaved(page);
  await cut(page, host);
  await page.goto(`${host.url}practice/interview/?seed=one&topic=trains&minutes=5`);
  await page.getByRole('button', {name: /^Start/}).click();
  const asked = page.getByRole('heading', {level: 2});
  await expect(asked).toBeFocused();
  await page.getByRole('button', {name: 'End', exact: true}).click();
  await page.getByRole('button', {name: 'End: see the answers'}).click();
  await page.getByRole('checkbox', {name: /^The short answer/}).check();
  await page.getByRole('button', {name: 'Score card'}).click();
  await expect(page.getByRole('heading', {name: 'Your score card'})).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', {name: 'A score card'})).toBeVisible();
});
