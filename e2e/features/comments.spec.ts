import {expect, type Page} from '@playwright/test';
import {builtPage, expectAccessible, hydrated, test, watch} from '../support';
import {commentsOn, giscus, standIn} from './giscus';

/* Comments of a site that has them (`bank.comments`); giscus is a stand-in. */

const hammer = 'tools/hammer/';
const ofPage = (page: Page) => page.getByRole('link', {name: 'Comment your level'});
const ofQuestion = (page: Page) => page.getByRole('button', {name: 'Comments', exact: true});

async function openQuestion(page: Page): Promise<void> {
  await page.locator('.question summary').click();
  await expect(ofQuestion(page)).toBeVisible();
}

test('nothing is asked of giscus before the press, and its words are beside the button', async ({
  page,
  baseURL,
}) => {
  const asked = await standIn(page);
  const problems = watch(page, baseURL);
  await page.goto(hammer);
  await hydrated(page);
  await openQuestion(page);
  await expect(page.getByText('they come from giscus.app').filter({visible: true})).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  expect(problems).toEqual([]);
});

test('a page’s comments come below the button, as high as they are, and go again', async ({
  page,
}) => {
  await standIn(page);
  await page.goto(hammer);
  await ofPage(page).click();
  const frame = commentsOn(page, 'Hammers');
  await expect(frame.getByText('term: tools/hammer')).toBeVisible();
  for (const said of ['repo: owner/bank', 'categoryId: DIC_bank', 'strict: 1', 'theme: light']) {
    await expect(frame.getByText(said)).toBeVisible();
  }
  await expect(page.locator('iframe')).toHaveCSS('height', '432px');
  await expect(page.getByText('on their way')).toHaveCount(0);
  await expect(ofPage(page)).toHaveAttribute('aria-expanded', 'true');
  await ofPage(page).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(ofPage(page)).toHaveAttribute('aria-expanded', 'false');
});

test('a question’s comments go by its permanent address', async ({page}) => {
  await standIn(page);
  await page.goto(hammer);
  await openQuestion(page);
  await ofQuestion(page).click();
  const frame = commentsOn(page, 'What is a hammer for?');
  await expect(frame.getByText('term: q/what-is-a-hammer-for')).toBeVisible();
  await expect(frame.getByText('description: What is a hammer for?')).toBeVisible();
  await expect(
    frame.getByText('backLink: https://example.org/features/q/what-is-a-hammer-for/'),
  ).toBeVisible();
  await page.locator('.question summary').click();
  await expect(page.locator('iframe')).toBeHidden();
});

test('comments are light and dark as the page is', {tag: '@desk'}, async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await standIn(page);
  await page.goto(hammer);
  await ofPage(page).click();
  const frame = commentsOn(page, 'Hammers');
  await expect(frame.getByText('theme: dark')).toBeVisible();
  await page.emulateMedia({colorScheme: 'light'});
  await expect(frame.getByText('theme: light')).toBeVisible();
});

test('who signs in comes back to the comments, signed in', {tag: '@desk'}, async ({page}) => {
  await standIn(page);
  await page.goto(hammer);
  await openQuestion(page);
  await ofQuestion(page).click();
  const frame = commentsOn(page, 'What is a hammer for?');
  await frame.getByRole('link', {name: 'Sign in with GitHub'}).click();
  await expect(frame.getByText('session: a-token')).toBeVisible();
  await expect(page).toHaveURL(/hammer\/#what-is-a-hammer-for$/);
  // And is signed in elsewhere, until it is taken back.
  await page.goto(hammer);
  await ofPage(page).click();
  const other = commentsOn(page, 'Hammers');
  await expect(other.getByText('session: a-token')).toBeVisible();
  await other.getByRole('button', {name: 'Sign out'}).click();
  await expect(other.getByText(/^session: $/)).toHaveCount(1);
});

test('a link signs nobody in, and loads nothing', {tag: '@desk'}, async ({page}) => {
  const asked = await standIn(page);
  await page.goto(`${hammer}?giscus=not-yours`);
  await expect(page).toHaveURL(/hammer\/$/);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await ofPage(page).click();
  await expect(commentsOn(page, 'Hammers').getByText('term: tools/hammer')).toBeVisible();
  expect(new URL(asked[0] ?? '').searchParams.get('session')).toBe('');
  // Nor who has asked for comments in this tab.
  await page.goto(`${hammer}?giscus=not-yours`);
  await expect(page).toHaveURL(/hammer\/$/);
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
});

test('comments that do not come leave the way to GitHub', {tag: '@desk'}, async ({page}) => {
  await standIn(page, {fails: true});
  await page.goto(hammer);
  await ofPage(page).click();
  await expect(page.getByRole('link', {name: 'Read them on GitHub'})).toHaveAttribute(
    'href',
    'https://github.com/owner/bank/discussions',
  );
});

test('by keyboard, and said', {tag: '@desk'}, async ({page}) => {
  await standIn(page);
  await page.goto(hammer);
  await openQuestion(page);
  await ofQuestion(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({hasText: 'Comments are shown below'})).toHaveCount(
    1,
  );
  const frame = commentsOn(page, 'What is a hammer for?');
  await expect(frame.getByText('term: q/')).toBeVisible();
  await expect(ofQuestion(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(frame.getByRole('link', {name: 'Sign in with GitHub'})).toBeFocused();
});

test.describe('for everybody', () => {
  test.use({contextOptions: {reducedMotion: 'reduce'}});

  test('axe has nothing to say of comments', async ({page}) => {
    await standIn(page);
    await page.goto(hammer);
    await openQuestion(page);
    await ofQuestion(page).click();
    await expect(commentsOn(page, 'What is a hammer for?').getByText('term: q/')).toBeVisible();
    await ofPage(page).click();
    await expect(commentsOn(page, 'Hammers').getByText('term: tools/')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('without script', {tag: '@desk'}, () => {
  test.use({javaScriptEnabled: false});

  test('a page leads to where its comments are kept', async ({page}) => {
    await page.goto(hammer);
    await expect(ofPage(page)).toHaveAttribute('href', 'https://github.com/owner/bank/discussions');
  });
});

test('the policy of pages allows the frame, and nothing else of giscus', {tag: '@desk'}, () => {
  const policy = builtPage(hammer)('meta[http-equiv="Content-Security-Policy"]').attr('content');
  expect(policy?.split('; ').filter((part) => part.includes(giscus))).toEqual([
    `frame-src ${giscus}`,
  ]);
});
