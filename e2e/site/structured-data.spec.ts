import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from '@playwright/test';
import type {CheerioAPI} from 'cheerio';
import {build, builtPage, samplePaths, sitePaths, test} from '../support';

interface Thing {
  '@type': string;
  url?: string;
  itemListElement?: {name: string; item?: string}[];
}

function thingsOf(page: CheerioAPI): Thing[] {
  const text = page('head script[type="application/ld+json"]').text();
  if (text === '') return [];
  const data = JSON.parse(text) as Record<string, unknown>;
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'] as Thing[];
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Microdata: the values of a property that belong to a thing itself, not to things in it. */
function values(page: CheerioAPI, thing: ReturnType<CheerioAPI>, property: string): string[] {
  return thing
    .find(`[itemprop="${property}"]`)
    .toArray()
    .map((found) => page(found))
    .filter((found) => found.parent().closest('[itemscope]').is(thing))
    .map((found) => spaced(found.attr('content') ?? found.attr('href') ?? found.text()));
}

test('a page tells search engines its questions', {tag: '@desk'}, () => {
  const path = sitePaths().find((one) => builtPage(one)('.question').length >= 10) ?? '';
  const page = builtPage(path);
  const quiz = page('html[itemtype="https://schema.org/Quiz"]');
  expect(values(page, quiz, 'name')).toEqual([spaced(page('h1').text())]);
  const about = quiz.find('[itemprop="about"][itemtype="https://schema.org/Thing"]');
  expect(values(page, about, 'name')).toHaveLength(1);

  const titles = page('.question-title').toArray();
  const parts = page('[itemprop="hasPart"][itemtype="https://schema.org/Question"]').toArray();
  expect(parts).toHaveLength(titles.length);
  for (const [index, part] of parts.entries()) {
    const question = page(part);
    expect(values(page, question, 'eduQuestionType')).toEqual(['Flashcard']);
    const [text = ''] = values(page, question, 'text');
    expect(spaced(page(titles[index]).text())).toBe(`${index + 1} ${text}`);
    expect(values(page, question, 'url')).toEqual([expect.stringMatching(/\/q\/[^/]+\/$/)]);
    const answer = question.find(
      '[itemprop="acceptedAnswer"][itemtype="https://schema.org/Answer"]',
    );
    const [short = ''] = values(page, answer, 'text');
    expect(short.split(' ').length, text).toBeGreaterThan(10);
  }
});

test(
  'every page of a topic tells the way to it, by addresses that are there',
  {tag: '@desk'},
  () => {
    const {dir, base} = build();
    for (const path of samplePaths()) {
      const things = thingsOf(builtPage(path));
      if (path === './' || path === './search/') {
        expect(things.map((thing) => thing['@type'])).toEqual(path === './' ? ['WebSite'] : []);
        continue;
      }

      const steps = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement;
      expect(steps?.length, path).toBe(path.split('/').length - 1);
      for (const {item} of steps?.slice(0, -1) ?? []) {
        const {pathname} = new URL(item ?? '');
        expect(pathname.startsWith(base)).toBe(true);
        expect(existsSync(join(dir, pathname.slice(base.length), 'index.html')), item).toBe(true);
      }
    }
  },
);
