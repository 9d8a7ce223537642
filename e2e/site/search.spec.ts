import {expect, type Page} from '@playwright/test';
import {boxOf, expectArrivedAt, hydrated, overflow, question, test} from '../support';

const searchButton = (page: Page) => page.getByRole('button', {name: 'Search', exact: true});
/** The page has a status of its own. */
const statusOf = (page: Page) => page.getByRole('search').getByRole('status');

async function openSearch(page: Page): Promise<void> {
  await page.goto('aws/devops-engineer/');
  await hydrated(page);
  await searchButton(page).click();
  await expect(page.getByRole('combobox')).toBeFocused();
}

test('opens with a button, a slash and Ctrl+K, and gives the focus back', async ({
  page,
  isMobile,
}) => {
  await openSearch(page);
  const dialog = page.getByRole('dialog');
  if (isMobile) {
    expect(await boxOf(dialog)).toEqual({x: 0, y: 0, ...page.viewportSize()});
  }

  await page.getByRole('combobox').fill('lock');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(searchButton(page)).toBeFocused();

  const open = page.getByRole('button', {name: 'Open all'});
  await open.focus();
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('combobox')).toBeFocused();
    await expect(page.getByRole('combobox')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(open).toBeFocused();
  }

  await searchButton(page).press('Space');
  await page.getByRole('button', {name: 'Close', exact: true}).click();
  await expect(dialog).toBeHidden();
});

test('results stand by topic, with level, place and the words in the answer', async ({page}) => {
  await openSearch(page);
  await page.getByRole('combobox').fill('pipeline killed state lock');
  const group = page.getByRole('listbox').getByRole('group', {name: 'Terraform and IaC'});
  const hit = group.getByRole('option', {name: /Error acquiring the state lock/});
  await expect(hit).toContainText('Intermediate');
  await expect(hit).toContainText('State and modules · State and backends');
  // From the answer, which is closed.
  await expect(
    hit
      .locator('mark')
      .filter({hasText: /^state$/i})
      .last(),
  ).toBeVisible();
  await expect(hit).toContainText('a killed apply');
  await expect(statusOf(page)).toHaveText(/\d+ results$/);
  expect(await overflow(page)).toBe(0);
});

test('a hit leads to the opened question, its words marked, in code too', async ({page}) => {
  await openSearch(page);
  await page.getByRole('combobox').fill('use_lockfile s3');
  await page.getByRole('option', {name: /state sits on one laptop/}).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectArrivedAt(page, question(page, /state sits on one laptop/));

  const words = page.getByRole('region', {name: 'Found words'});
  await expect(words).toContainText(/1 of \d+/);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('found-words') ?? [])].map((range) => [
      (range as Range).toString(),
      (range as Range).startContainer.parentElement?.closest('code') !== null,
    ]),
  );
  expect(marked).toContainEqual(['use_lockfile', true]);
  expect(marked).toContainEqual(['S3', false]);

  await words.getByRole('button', {name: 'Next word'}).click();
  await expect(words).toContainText(/2 of \d+/);
  await words.getByRole('button', {name: 'Previous word'}).click();
  await words.getByRole('button', {name: 'Previous word'}).click();
  await expect(words).toContainText(new RegExp(`${marked.length} of ${marked.length}`));
  await words.getByRole('button', {name: 'Clear'}).click();
  await expect(words).toBeHidden();
  expect(page.url()).not.toContain('find=');
});

test('works with the keyboard alone', {tag: '@desk'}, async ({page}) => {
  await page.goto('aws/devops-engineer/');
  await hydrated(page);
  await page.keyboard.press('/');
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('pods pending');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Pending');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox', {name: 'Results'})).toHaveAttribute(
    'id',
    (await input.getAttribute('aria-controls')) ?? 'no id',
  );

  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(1);
  await expect(input).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? 'no id',
  );
  await expect(input).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kubernetes\/troubleshooting\//);
  const found = question(page, /stay Pending/);
  await expectArrivedAt(page, found);
  // And the keyboard goes on from there.
  await page.keyboard.press('Tab');
  await expect(found.locator(':focus')).toHaveCount(1);
});

test(
  'several filters narrow down at once, each with what it would leave',
  {tag: '@desk'},
  async ({page}) => {
    await openSearch(page);
    await page.getByRole('combobox').fill('state');
    const dialog = page.getByRole('dialog');
    const results = page.getByRole('option');
    const advanced = dialog.getByRole('button', {name: /^Advanced/});
    const terraform = dialog.getByRole('button', {name: /^Terraform/});
    await expect(advanced).toBeVisible();

    await advanced.click();
    await expect(advanced).toHaveAttribute('aria-pressed', 'true');
    const count = /\d+$/.exec((await advanced.textContent()) ?? '')?.[0] ?? '';
    await expect(statusOf(page)).toHaveText(new RegExp(`\\b${count} results$`));
    await terraform.click();
    const both = /\d+$/.exec((await terraform.textContent()) ?? '')?.[0] ?? '';
    await expect(results).toHaveCount(Number(both));
    for (const result of await results.all()) await expect(result).toContainText('Advanced');
    await expect(page.getByRole('listbox').getByRole('group')).toHaveCount(1);

    await advanced.click();
    await expect(advanced).toHaveAttribute('aria-pressed', 'false');
    await expect(terraform).toHaveAttribute('aria-pressed', 'true');
    for (const filter of await dialog.locator('[aria-pressed]').all()) {
      expect((await boxOf(filter)).height).toBeGreaterThanOrEqual(44);
    }
  },
);

test('nothing found says what was tried, and what to do', {tag: '@desk'}, async ({page}) => {
  await openSearch(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('combobox').fill('lock');
  await dialog.getByRole('button', {name: /^Terraform/}).click();
  await page.getByRole('combobox').fill('eventbrigde');
  await dialog.getByRole('button', {name: 'Search for eventbridge'}).click();
  await expect(page.getByRole('combobox')).toHaveValue('eventbridge');

  await page.getByRole('combobox').fill('xylophone zebra');
  await expect(statusOf(page)).toHaveText('No results');
  await expect(dialog.getByText(/Nothing found for xylophone zebra,/)).toContainText(
    'Only Terraform and IaC was searched.',
  );
  await expect(dialog.getByRole('link', {name: /Kubernetes/})).toBeVisible();

  // This build is not told where its repository is; ../moved/search.spec.ts is.
  await expect(dialog.getByRole('link', {name: 'Ask for this question'})).toBeHidden();
  await dialog.getByRole('button', {name: 'Search without filters'}).click();
  await expect(dialog.getByText('Only Terraform and IaC was searched.')).toBeHidden();
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('recent searches are offered and can be cleared', {tag: '@desk'}, async ({page}) => {
  await openSearch(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', {name: /Kubernetes/})).toBeVisible();
  await page.getByRole('combobox').fill('irsa');
  await page.getByRole('option').first().click();
  await expect(dialog).toBeHidden();
  await searchButton(page).click();
  await page.getByRole('button', {name: 'irsa', exact: true}).click();
  await expect(page.getByRole('combobox')).toHaveValue('irsa');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('combobox').fill('');
  await dialog.getByRole('button', {name: 'Clear', exact: true}).click();
  await expect(page.getByRole('button', {name: 'irsa', exact: true})).toBeHidden();
});

test('hostile text is text', {tag: '@desk'}, async ({page}) => {
  const problems: string[] = [];
  page.on('pageerror', ({message}) => problems.push(message));
  page.on('dialog', (dialog) => {
    problems.push(dialog.message());
    void dialog.dismiss();
  });
  await openSearch(page);
  const dialog = page.getByRole('dialog');
  const queries = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '(a+)+$ [ \\ .*',
    '{{constructor.constructor("alert(1)")()}} __proto__',
    '%00%ff \u0000\uD800',
    'אבטחה \u202E abc',
    'コンテナとは何ですか',
    '\u{1F9E0}\u200D\u{1F9E0}',
    'a'.repeat(10_000),
    'a b '.repeat(2_500),
  ];
  for (const text of queries) {
    await page.getByRole('combobox').fill('');
    await expect(dialog.getByRole('link', {name: /Kubernetes/})).toBeVisible();
    await page.getByRole('combobox').fill(text);
    await expect(statusOf(page)).toHaveText(/result/);
    expect(await overflow(page)).toBe(0);
  }

  await expect(dialog.locator('img, script')).toHaveCount(0);
  expect(problems).toEqual([]);
});
