import {cut, expect, expectSaved, test} from './fixtures';

test('after the first visit questions are practised without a network', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  await cut(page, host);
  await page.getByRole('link', {name: 'Practise: 10 in 15 minutes'}).click();
  const asked = page.getByRole('heading', {level: 2});
  for (const title of [
    'Why does a circle have no corners?',
    'Where does the level of this question come from?',
  ]) {
    await expect(asked).toHaveText(title);
    await page.getByRole('button', {name: 'I’ve said it: show me'}).click();
    await expect(page.getByRole('region', {name: 'Answer'})).not.toBeEmpty();
    await page.getByRole('button', {name: /^Had it/}).click();
  }
  await page.getByRole('button', {name: 'Stop'}).click();
  await expect(page.getByText('You had 2 of 2 at once.')).toBeVisible();
  await page.reload();
  await page.goto(`${host.url}practice/`);
  await expect(page.getByRole('img', {name: /^In the last seven days: 2 graded\./})).toBeVisible();
});

test('a question is graded where it is open without a network, and keeps its grade', async ({
  page,
  host,
}) => {
  const row = page.locator('summary', {hasText: 'What comes after 1?'});
  const had = page.getByRole('button', {name: 'Had it'}).filter({visible: true});
  await page.goto(host.url);
  await expectSaved(page);
  await cut(page, host);
  // Never visited before.
  await page.goto(`${host.url}plain/sixty/`);
  await row.click();
  await had.click();
  await expect(had).toContainText('in 2 days');
  await expect(row).toContainText('Had it, due in 2 days');
  await page.reload();
  await expect(row).toContainText('Had it, due in 2 days');
  await expect(page.getByText('1 of 60 had')).toBeVisible();
});
