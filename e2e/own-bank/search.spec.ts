import {expect} from '@playwright/test';
import {builtPage, expectArrivedAt, question, sitePaths, test, watch} from '../support';

/* This bank is large enough that its index has several parts of each kind. */

test(
  'a question is found by the words of its title, in any part of the index',
  {tag: '@desk'},
  async ({page, baseURL}) => {
    const problems = watch(page, baseURL);
    const titlesOf = (path: string) =>
      builtPage(path)('.question-title [itemprop=text]')
        .toArray()
        .map((title) => builtPage(path)(title).text().trim());
    const titles =
      sitePaths()
        .map(titlesOf)
        .find(({length}) => length > 5) ?? [];
    const parts = new Set<string>();
    page.on('request', (request) => {
      const [, role = ''] =
        /\/search\/(words|postings|heads)\.[\da-f]+\.bin$/.exec(request.url()) ?? [];
      if (role !== '') parts.add(request.url());
    });
    expect(titles.length).toBeGreaterThan(5);
    await page.goto('search/');
    for (const title of titles.slice(0, 5)) {
      await page.getByRole('combobox').fill(title);
      await expect(page.getByRole('option').first()).toContainText(title);
    }
    expect(parts.size).toBeGreaterThan(6);
    const [first = ''] = titles;
    await page.getByRole('combobox').fill(first);
    // Until then the hits of the title before are there.
    await expect(page.getByRole('option').first()).toContainText(first);
    await page.getByRole('option').first().click();
    await expectArrivedAt(page, question(page, first));
    expect(problems).toEqual([]);
  },
);
