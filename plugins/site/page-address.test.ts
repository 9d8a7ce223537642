import {expect, it} from 'vitest';
import {withAddresses} from './page-address.ts';

const failing = () => Promise.reject(new Error('docs/a.md:2:1'));
const read = (frontMatter: Record<string, unknown>) =>
  withAddresses({
    docsDir: '/site/docs',
    names: {},
    parse: () => Promise.resolve({frontMatter, content: ''}),
    check: failing,
  })({
    filePath: '/site/docs/aws/a.md',
    fileContent: '',
    defaultParseFrontMatter: failing,
  });

it('a page has the address that the bank gives it', async () => {
  const {frontMatter} = await read({title: 'A', pagination_next: null});
  expect(frontMatter).toEqual({title: 'A', pagination_next: null, slug: '/aws/a'});
});

it.each([
  {sidebar_position: 'first'},
  {pagination_next: 'aws/no-such'},
  {pagination_next: 404},
  {id: 'another'},
  {slug: 'a?b'},
  {displayed_sidebar: 'no-such'},
  {pagination_next: null, pagination_prev: 'aws/no-such'},
])('what Docusaurus may stop at, the content check says first: %j', async (frontMatter) => {
  await expect(read(frontMatter)).rejects.toThrow('docs/a.md:2:1');
});
