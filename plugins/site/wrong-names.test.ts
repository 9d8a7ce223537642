import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {withAddresses} from './page-address.ts';

let docsDir = '';

beforeAll(() => {
  docsDir = mkdtempSync(join(tmpdir(), 'wrong-names-'));
  mkdirSync(join(docsDir, '01-aws'));
  writeFileSync(join(docsDir, '01-aws/a.md'), '# A\n');
  writeFileSync(join(docsDir, '01-aws/b.md'), '---\nid: second\n---\n\n# B\n');
  writeFileSync(join(docsDir, '01-aws/d.md'), '# D\n');
  writeFileSync(join(docsDir, '01-aws/c.mdx'), '# C\n');
});

afterAll(() => {
  rmSync(docsDir, {recursive: true});
});

it.each<[Record<string, unknown>, Record<string, unknown>]>([
  [{pagination_next: 'aws/no-such', pagination_prev: 'no-such'}, {}],
  [{pagination_next: 'aws/b'}, {}],
  [{slug: 'a?b', title: 'A'}, {title: 'A'}],
  [
    {pagination_next: 'aws/second', pagination_prev: 'aws/c'},
    {pagination_next: 'aws/second', pagination_prev: 'aws/c'},
  ],
  [
    {pagination_next: null, displayed_sidebar: 'own'},
    {pagination_next: null, displayed_sidebar: 'own'},
  ],
  [{id: 'c', slug: 'a'}, {id: 'c'}],
  [{id: 'd', slug: 'a'}, {}],
])('of %j a site that is being written has %j', async (written, left) => {
  const parse = () => Promise.resolve({frontMatter: written, content: ''});
  const {frontMatter} = await withAddresses({
    docsDir,
    names: {stripNumbers: true},
    parse,
    check: () => undefined,
  })({filePath: join(docsDir, '01-aws/a.md'), fileContent: '', defaultParseFrontMatter: parse});
  expect(frontMatter).toEqual({...left, slug: '/aws/a'});
});

it('of two pages with one id, one keeps it while a site is written', async () => {
  const parse = () => Promise.resolve({frontMatter: {id: 'second', slug: 'x'}, content: ''});
  const reader = withAddresses({docsDir, names: {}, parse, check: () => undefined});
  const read = (name: string) =>
    reader({
      filePath: join(docsDir, '01-aws', name),
      fileContent: '',
      defaultParseFrontMatter: parse,
    });
  expect((await read('b.md')).frontMatter.id).toBe('second');
  expect((await read('a.md')).frontMatter.id).toBeUndefined();
  writeFileSync(join(docsDir, '01-aws/b.md'), '# B\n');
  expect((await read('a.md')).frontMatter.id).toBe('second');
});
