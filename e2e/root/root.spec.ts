import {expect} from '@playwright/test';
import {
  builtPage,
  expectArrivedAt,
  fixture,
  hydrated,
  nowhere,
  question,
  watch,
  test,
} from '../support';

/* Where there is no folder in the address; all else is tried on the same bank below one. */

test(
  'at the root of a domain a reader gets everywhere',
  {tag: '@desk'},
  async ({page, baseURL}) => {
    const problems = watch(page, baseURL);
    await page.goto('/');
    await page.getByRole('main').getByRole('link', {name: 'Plain', exact: true}).click();
    await page.getByRole('main').getByRole('link', {name: 'Sixty'}).click();
    await expect(page).toHaveURL(`${baseURL}${fixture.sixty}`);

    await page.goto('/q/number-40/');
    await expect(page).toHaveURL(`${baseURL}${fixture.sixty}#number-40`);
    await expectArrivedAt(page, question(page, 'What comes after 39?'));

    await hydrated(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('red signal');
    await page.getByRole('option', {name: /Why does a red signal/}).click();
    await expect(page).toHaveURL(/:\d+\/trains\/signals\/\?find=.*#red-signal$/);
    await expectArrivedAt(page, question(page, /Why does a red signal/));
    expect(problems).toEqual([]);

    const response = await page.goto(`/${nowhere}`);
    expect(response?.status()).toBe(404);
    await page.getByRole('link', {name: 'Go to the home page'}).click();
    await expect(page).toHaveURL(baseURL ?? '');
  },
);

test('a site that has all of its domain tells search engines its name', {tag: '@desk'}, () => {
  const data = builtPage('./')('head script[type="application/ld+json"]').text();
  const {'@graph': things} = JSON.parse(data) as {'@graph': {'@type': string}[]};
  expect(things.map((thing) => thing['@type'])).toEqual(['WebSite']);
});
