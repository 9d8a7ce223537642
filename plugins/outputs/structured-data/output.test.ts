import type {LoadContext} from '@docusaurus/types';
import {describe, expect, it} from 'vitest';
import {readPage} from '../../language/questions/read-page.ts';
import {buildTopics, type QuestionPage} from '../../bank/build-topics.ts';
import type {Bank} from '../types.ts';
import {createStructuredData, describePages} from './output.ts';

function page(relativePath: string, permalink: string, text: string): QuestionPage {
  const doc = {
    path: `/docs/${relativePath}`,
    relativePath,
    permalink,
    title: `Title of ${relativePath}`,
    label: `Label of ${relativePath}`,
    description: '',
    position: undefined,
    listed: true,
  };
  return {
    doc,
    questions: readPage(text).questions.map(({parts}) => parts.question),
    links: [],
    files: [],
  };
}

const questions = '??? question "Q"\n    An answer.\n';

function describeBank(pages: QuestionPage[], baseUrl: string) {
  const site = {title: 'A bank', url: 'https://example.org', baseUrl};
  const described = describePages(site, buildTopics(pages, {baseUrl}), pages);
  return new Map(described.map(({permalink, things}) => [permalink, things]));
}

/** Names of the steps of a page, and the addresses that they lead to. */
function wayTo(things: readonly {'@type': string}[] | undefined) {
  const list = things?.find((thing) => thing['@type'] === 'BreadcrumbList');
  const {itemListElement = []} = (list ?? {}) as {
    itemListElement?: {name: string; item?: string}[];
  };
  return itemListElement.map(({name, item}) => [name, item]);
}

const typesOf = (things: readonly {'@type': string}[] | undefined) =>
  things?.map((thing) => thing['@type']);

describe('structured data', () => {
  const bank = describeBank(
    [
      page('aws/index.md', '/bank/aws/', 'Welcome.'),
      page('aws/s3.md', '/bank/aws/s3/', questions),
      page('linux/pipes.md', '/bank/linux/pipes/', questions),
      page('git/index.md', '/bank/git/', questions),
      page('about.md', '/bank/about/', 'About.'),
    ],
    '/bank/',
  );

  it('of a page is the way to it', () => {
    const things = bank.get('/bank/aws/s3/');
    expect(typesOf(things)).toEqual(['BreadcrumbList']);
    expect(wayTo(things)).toEqual([
      ['A bank', 'https://example.org/bank/'],
      ['Label of aws/index.md', 'https://example.org/bank/aws/'],
      ['Label of aws/s3.md', undefined],
    ]);
  });

  it('of a topic is the way to it, whether it has a file or not', () => {
    expect(typesOf(bank.get('/bank/aws/'))).toEqual(['BreadcrumbList']);
    expect(wayTo(bank.get('/bank/aws/')).map(([name]) => name)).toEqual([
      'A bank',
      'Label of aws/index.md',
    ]);
    expect(wayTo(bank.get('/bank/linux/')).map(([name]) => name)).toEqual(['A bank', 'Linux']);
  });

  it('of a page in no folder leads over the topic of such pages', () => {
    expect(wayTo(bank.get('/bank/about/')).map(([name]) => name)).toEqual([
      'A bank',
      'More questions',
      'Label of about.md',
    ]);
  });

  it('names the site on the home page of a host, not of a folder', () => {
    expect(bank.has('/bank/')).toBe(false);
    expect(describeBank([], '/').get('/')).toEqual([
      {'@type': 'WebSite', name: 'A bank', url: 'https://example.org/'},
    ]);
  });

  it('is for the head of a page, by its file', () => {
    const siteConfig = {title: 'A bank', url: 'https://example.org'};
    const context = {siteConfig, baseUrl: '/'} as unknown as LoadContext;
    const output = createStructuredData({context});
    const pages = [page('aws/größe.md', '/aws/größe/', questions)];
    output.update({topics: [], pages} as unknown as Bank);
    expect(output.head('aws/größe/index.html')).toMatch(
      /^<script type="application\/ld\+json">\{.*"BreadcrumbList".*\}<\/script>$/,
    );
    expect(output.head('aws/other/index.html')).toBe('');
  });
});
