import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {noTrust} from '../check/trust.ts';
import {fieldProblems} from './internals/front-matter-fields.ts';
import {pageFrontMatter} from './page-front-matter.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-matter-'));
  await mkdir(join(folder, 'bank/aws'), {recursive: true});
  await writeFile(join(folder, 'bank/aws/a.png'), 'png');
  await writeFile(join(folder, 'secret.png'), 'png');
});

afterAll(() => rm(folder, {recursive: true, force: true}));

async function read(lines: string, trust = noTrust) {
  const docsDir = join(folder, 'bank');
  const {frontMatter} = await pageFrontMatter(
    {docsDir, staticDirs: []},
    trust,
  )({
    filePath: join(docsDir, 'aws/page.md'),
    fileContent: `---\n${lines}\n---\n\n# T\n`,
  });
  return frontMatter;
}

it('a page cannot make a program of itself, unless the site trusts it', async () => {
  expect(await read('mdx: {format: mdx}')).toEqual({});
  const trusted = await read('mdx: {format: mdx}', {...noTrust, mdx: true});
  expect(trusted).toEqual({mdx: {format: 'mdx'}});
});

it('no code in front matter runs, as it does with the reader of Docusaurus', async () => {
  const fileContent = '---js\n{title: String(6 * 7)}\n---\n\n# T\n';
  const params = {filePath: join(folder, 'bank/aws/page.md'), fileContent};
  expect((await DEFAULT_PARSE_FRONT_MATTER(params)).frontMatter).toEqual({title: '42'});
  const reader = pageFrontMatter({docsDir: join(folder, 'bank'), staticDirs: []}, noTrust);
  expect((await reader(params)).frontMatter).toEqual({});
});

it('the picture of shared links is a file of the bank, at its address on the site', async () => {
  const {image} = await read('image: ./a.png');
  expect(image).toMatch(/^\/assets\/images\/a-[\da-f]+\.png$/);
  expect(await read('image: https://example.org/a.png')).toEqual({
    image: 'https://example.org/a.png',
  });
  for (const path of ['./../../secret.png', '@site/.env', './a.png!./b.js', './none.png']) {
    expect(await read(`image: '${path}'`), path).toEqual({});
  }
});

it.each([
  ['sidebar_position: first', {}],
  ['toc_min_heading_level: 9', {}],
  ['last_update: yesterday', {}],
  ['draft: true\nunlisted: true', {draft: true}],
  ['id: a/b', {}],
  ['unlisted: true\nid: a', {unlisted: true, id: 'a'}],
])(
  '%j leaves what Docusaurus takes: it would stop while pages are written',
  async (lines, left) => {
    const frontMatter = await read(lines);
    expect(frontMatter).toEqual(left);
    expect(fieldProblems(frontMatter)).toEqual([]);
  },
);
