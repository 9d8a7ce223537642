import {expect, type Page} from '@playwright/test';
import {expectClosed, expectOpen, question, summaryOf} from './support';

/** What a reader of somebody else's site does with its questions (tests/package/site). */
export async function readQuestions(page: Page): Promise<void> {
  await page.goto('docs/guide/questions/');
  const pod = question(page, 'What is a pod, in {braces}?');
  await expectClosed(pod);
  await summaryOf(pod).click();
  await expectOpen(pod);
  await expect(summaryOf(pod)).toContainText('Beginner');
  await expect(pod.getByRole('link', {name: 'the tutorial'})).toHaveAttribute(
    'href',
    /^\/docs\/intro\/?#what-you-need$/,
  );

  // Found by its words, from another page.
  await page.goto('blog/');
  await page.locator('nav [data-press="search"]').click();
  await page.getByRole('combobox').fill('liveness probe');
  await page.getByRole('option', {name: /Why does a pod restart/}).click();
  await expect(page).toHaveURL(/\/docs\/guide\/questions\/?\?.*#why-restart$/);
  await expectOpen(question(page, 'Why does a pod restart?'));

  await page.goto('q/what-is-a-pod/');
  await expect(page).toHaveURL(/\/docs\/guide\/questions\/?#what-is-a-pod$/);
  await expectOpen(question(page, 'What is a pod, in {braces}?'));
}

/** What is the site's own. */
export async function expectOwnPages(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Somebody’s own home page');
  const bar = page.getByRole('navigation', {name: 'Main', exact: true});
  await expect(bar.getByRole('link', {name: 'Tutorial'})).toHaveAttribute('href', /^\/docs\/intro/);
  await expect(page.getByText('Version 2 is out')).toBeVisible();
  await expect(page.getByText('Copyright Somebody')).toBeVisible();
  await page.goto('blog/2024/01/02/post-2/');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Post 2');
}
