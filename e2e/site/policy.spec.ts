import {expect, type Page} from '@playwright/test';
import {addressOf, gotoFirstQuestionPage, hydrated, nowhere, watch, test} from '../support';

/** Notes what the policy refuses, in the page's own words; the console has it for workers too. */
async function watchPolicy(page: Page, base: string | undefined): Promise<string[]> {
  const problems = watch(page, base);
  await page.exposeFunction('policyRefused', (what: string) => problems.push(`refused: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile}) => {
      const report = (globalThis as unknown as {policyRefused: (what: string) => void})
        .policyRefused;
      report(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return problems;
}

test(
  'a script that somebody writes into a page does not run',
  {tag: '@desk'},
  async ({page, baseURL}) => {
    const problems = await watchPolicy(page, baseURL);
    await page.goto('./');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
      const data = document.createElement('script');
      data.src = 'data:text/javascript,document.title = "taken over"';
      document.head.append(data);
      document.body.insertAdjacentHTML('beforeend', '<img src="" onerror="document.title = 1">');
      return document.title;
    });
    expect(ran).not.toContain('taken over');
    await expect
      .poll(() => problems.filter((problem) => problem.startsWith('refused: script-src')).length)
      .toBeGreaterThanOrEqual(2);
    await expect(page).not.toHaveTitle('taken over');
  },
);

test('every answer tells the browser what not to do', {tag: '@desk'}, async ({request}) => {
  for (const path of ['./', nowhere, 'img/favicon.svg']) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy'], path).toContain("default-src 'self'");
  }
});

test('the policy refuses nothing of any kind of page', {tag: '@desk'}, async ({page, baseURL}) => {
  const problems = await watchPolicy(page, baseURL);
  await gotoFirstQuestionPage(page);
  const share = await addressOf(page.locator('[data-share]').first());
  for (const path of ['./', 'search/?q=state', share]) {
    await page.goto(path);
    await hydrated(page);
  }
  // On the way: the home page, a topic and a page of questions.
  expect(problems).toEqual([]);

  await page.goto(nowhere);
  await hydrated(page);
  expect(problems.filter((problem) => problem.startsWith('refused'))).toEqual([]);
});

test('the policy refuses nothing of what readers do', {tag: '@desk'}, async ({page, baseURL}) => {
  const problems = await watchPolicy(page, baseURL);
  await gotoFirstQuestionPage(page);
  await hydrated(page);
  await page.getByRole('button', {name: 'Open all'}).click();
  await page.getByRole('button', {name: /^Advanced/}).click();
  await page.locator('[data-share]').filter({visible: true}).first().click();
  await page.getByRole('button', {name: 'Search', exact: true}).click();
  await page.getByRole('combobox').fill('stuck lock state');
  await page.getByRole('option', {name: /Error acquiring the state lock/}).click();
  await expect(page.locator('details[open]').first()).toBeVisible();
  await page.getByRole('button', {name: 'Theme'}).click();
  expect(problems).toEqual([]);
});
