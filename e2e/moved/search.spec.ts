import {expect} from '@playwright/test';
import {expectArrivedAt, hydrated, question, watch, test} from '../support';

/* This build knows its repository (scripts/builds.json). */

test(
  'a hit leads to the opened question, its words marked',
  {tag: '@desk'},
  async ({page, baseURL}) => {
    const problems = watch(page, baseURL);
    await page.goto('shapes/constructs/');
    await hydrated(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('circle corners');
    await page.getByRole('option', {name: /Why does a circle have no corners/}).click();
    await expectArrivedAt(page, question(page, 'Why does a circle have no corners?'));
    await expect(page.getByRole('region', {name: 'Found words'})).toContainText(/1 of \d+/);
    expect(problems).toEqual([]);
  },
);

test('who finds nothing may ask for the question', {tag: '@desk'}, async ({page}) => {
  await page.goto('search/?q=xylophone+zebra&topic=shapes');
  const ask = page.getByRole('link', {name: 'Ask for this question'});
  const {pathname, searchParams} = new URL((await ask.getAttribute('href')) ?? '');
  expect(pathname).toBe('/owner/bank/issues/new');
  expect(searchParams.get('title')).toBe('Question: xylophone zebra (Shapes)');
});
