import {expect, test, type Page} from '@playwright/test';
import {expectArrivedAt, hydrated, question} from '../support';

async function openSearch(page: Page): Promise<void> {
  await page.goto('aws/devops-engineer/');
  await hydrated(page);
  await page.getByRole('button', {name: 'Search', exact: true}).click();
  await expect(page.getByRole('combobox')).toBeFocused();
}

test('opens with a button, a slash and Ctrl+K, and closes with Escape', async ({page}) => {
  await openSearch(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a hit leads to the opened question, its words marked', async ({page}) => {
  await openSearch(page);
  await page.getByRole('combobox').fill('stuck lock state');
  const hit = page.getByRole('option', {name: /Error acquiring the state lock/});
  await expect(hit.locator('mark').first()).toBeVisible();
  await expect(hit).toContainText('Intermediate');
  await hit.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectArrivedAt(page, question(page, /Error acquiring the state lock/));

  const words = page.getByRole('group', {name: 'Found words'});
  await expect(words).toContainText(/1 of \d+/);
  await words.getByRole('button', {name: 'Next word'}).click();
  await expect(words).toContainText(/2 of \d+/);
  await words.getByRole('button', {name: 'Clear'}).click();
  await expect(words).toBeHidden();
  expect(page.url()).not.toContain('find=');
});

test('arrow keys and Enter choose a result', async ({page}) => {
  await openSearch(page);
  const input = page.getByRole('combobox');
  await input.fill('pods pending');
  await expect(page.getByRole('option').first()).toBeVisible();
  await input.press('ArrowDown');
  await input.press('ArrowDown');
  await input.press('ArrowUp');
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  const id = (await first.getAttribute('id')) ?? 'no id';
  await expect(input).toHaveAttribute('aria-activedescendant', id);
  await input.press('Enter');
  await expect(page).toHaveURL(/kubernetes\/troubleshooting\//);
});

test('results narrow down by level and topic, and the address keeps it', async ({page}) => {
  await page.goto('search/?q=lock');
  const results = page.getByRole('option');
  await expect(results.first()).toBeVisible();
  const all = await results.count();
  await page.getByRole('button', {name: /^Advanced/}).click();
  await expect(page).toHaveURL(/level=advanced/);
  await expect.poll(() => results.count()).toBeLessThan(all);
  for (const result of await results.all()) await expect(result).toContainText('Advanced');
  await page.reload();
  const filter = page.getByRole('button', {name: /^Advanced/});
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
});

test('a misspelt word is found, and nothing found says what to do', async ({page}) => {
  await page.goto('search/?q=kuberntes+pnding');
  await expect(page.getByRole('option').first()).toContainText('Pending');
  await page.getByRole('combobox').fill('xylophone zebra');
  await expect(page.getByText(/Nothing found for/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', {name: /Kubernetes/})).toBeVisible();
});

test('hostile text is text', async ({page}) => {
  await page.goto('search/');
  await hydrated(page);
  const queries = ['<img src=x onerror=alert(1)>', '(a+)+$ [', 'a'.repeat(10_000), '\u{1F9E0}'];
  for (const text of queries) {
    await page.getByRole('combobox').fill(text);
    await expect(page.getByText(/Nothing found for|\d+ results|One result/).first()).toBeVisible();
  }

  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('a missing index is said, and tried again', async ({page}) => {
  await page.route('**/search/manifest.json', (route) => route.abort());
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/search/manifest.json');
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a damaged index is said', async ({page}) => {
  // A file of the embedded engine, and one of Pagefind.
  await page.route(/\/search\/(?:terms|wasm)\.\w+\.bin$/, (route) =>
    route.fulfill({body: 'not an index'}),
  );
  await page.goto('search/?q=lock');
  await expect(page.getByRole('alert')).toContainText('damaged');
});

test('recent searches are offered and can be cleared', async ({page}) => {
  await openSearch(page);
  await page.getByRole('combobox').fill('irsa');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', {name: 'Search', exact: true}).click();
  await page.getByRole('button', {name: 'irsa', exact: true}).click();
  await expect(page.getByRole('combobox')).toHaveValue('irsa');
  await page.getByRole('combobox').fill('');
  await page.getByRole('dialog').getByRole('button', {name: 'Clear', exact: true}).click();
  await expect(page.getByRole('button', {name: 'irsa', exact: true})).toBeHidden();
});
