import {expect} from '@playwright/test';
import {expectArrivedAt, hydrated, question, test} from '../support';

test(
  'the address keeps what is typed and chosen, and going back undoes it',
  {tag: '@desk'},
  async ({page}) => {
    await page.goto('./');
    await hydrated(page);
    await page.goto('search/');
    await hydrated(page);
    const input = page.getByRole('combobox');
    await expect(input).toBeFocused();
    // Faster than a router follows.
    await page.keyboard.type('state lock');
    await expect(input).toHaveValue('state lock');
    await expect(page).toHaveURL(/search\/\?q=state\+lock$/);

    const advanced = page.getByRole('main').getByRole('button', {name: /^Advanced/});
    await advanced.click();
    await page
      .getByRole('main')
      .getByRole('button', {name: /^Terraform/})
      .click();
    await expect(page).toHaveURL(/\?q=state\+lock&topic=terraform&difficulty=advanced$/);
    const results = page.getByRole('option');
    const other = results.filter({hasNotText: 'Advanced'});
    await expect(other).toHaveCount(0);
    // The address is there before the results are.
    await expect(results.filter({hasNotText: 'Terraform'})).toHaveCount(0);
    const left = await results.count();
    expect(left).toBeGreaterThan(0);

    await page.reload();
    await expect(advanced).toHaveAttribute('aria-pressed', 'true');
    await expect(results).toHaveCount(left);
    await expect(other).toHaveCount(0);

    await page.goBack();
    await expect(page).toHaveURL(/\?q=state\+lock&difficulty=advanced$/);
    await expect(results).not.toHaveCount(left);
    await page.goBack();
    await expect(advanced).toHaveAttribute('aria-pressed', 'false');
    await expect(input).toHaveValue('state lock');

    // What was followed is where the reader comes back to.
    const hit = page.getByRole('option', {name: /secure an S3 backend/});
    await hit.click();
    await expectArrivedAt(page, question(page, /secure an S3 backend/));
    await page.goBack();
    await expect(input).toHaveValue('state lock');
    await expect(hit).toHaveAttribute('aria-selected', 'true');
    await expect(hit).toBeInViewport();

    await input.press('Escape');
    await expect(input).toHaveValue('');
    await page.goBack();
    await expect(page).not.toHaveURL(/search/);
  },
);

test(
  'a misspelt word is found, and the shortcuts lead to the field',
  {tag: '@desk'},
  async ({page}) => {
    await page.goto('search/?q=kuberntes+pnding');
    await expect(page.getByRole('option', {name: /Pending/}).first()).toBeVisible();
    await page.getByRole('heading', {level: 1}).click();
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox')).toBeFocused();
    await expect(page.getByRole('combobox')).toHaveValue('kuberntes pnding');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  },
);

test('the dialog leads to the same search as a page', {tag: '@desk'}, async ({page}) => {
  await page.goto('aws/devops-engineer/');
  await hydrated(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('lock');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', {name: /^Advanced/}).click();
  await dialog.getByRole('link', {name: 'Open as a page'}).click();
  await expect(page).toHaveURL(/search\/\?q=lock&difficulty=advanced$/);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox')).toHaveValue('lock');
  await expect(page.getByRole('option').first()).toContainText('Advanced');
});

test('a browser can take it as its search', {tag: '@desk'}, async ({page, request, baseURL}) => {
  await page.goto('./');
  const description = await page.locator('link[rel="search"]').getAttribute('href');
  const response = await request.get(description ?? 'none');
  expect(response.ok()).toBe(true);
  const template = /template="([^"]+)"/.exec(await response.text())?.[1] ?? '';
  const {pathname, search} = new URL(template.replace('{searchTerms}', 'state%20lock'));
  expect(new URL(pathname, baseURL).href).toBe(`${baseURL}search/`);
  await page.goto(pathname + search);
  await expect(page.getByRole('combobox')).toHaveValue('state lock');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('the search button leads to the topics, and says why', {tag: '@desk'}, async ({page}) => {
    await page.goto('aws/devops-engineer/');
    await page.getByRole('link', {name: 'Search', exact: true}).click();
    await expect(page).toHaveURL(/search\/$/);
    const main = page.getByRole('main');
    await expect(main.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('combobox')).toBeHidden();
    await main.getByRole('link', {name: /Kubernetes/}).click();
    await expect(page.getByRole('heading', {level: 1})).toContainText('Kubernetes');
  });
});
