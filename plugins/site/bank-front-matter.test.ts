import {describe, expect, it} from 'vitest';
import {summarizePage} from '../language/questions/page-summary.ts';
import {readPage} from '../language/questions/read-page.ts';
import {bankFrontMatter, pageDescriber} from './bank-front-matter.ts';
import {tagOf} from '../bank/tag.ts';

// The name of a locale may be no language.
const i18n = {currentLocale: 'en_GB', localeConfigs: {en_GB: {htmlLang: 'en-GB'}}};
const context = {i18n, codeTranslations: {}} as never;
const reader = {
  read: (_path: string, bytes: Uint8Array) =>
    Promise.resolve({summary: summarizePage(readPage(new TextDecoder().decode(bytes)))}),
} as never;

async function frontMatterOf(
  fileContent: string,
  frontMatter: Record<string, unknown> = {},
  filePath = '/bank/docs/t/page.md',
): Promise<Record<string, unknown>> {
  const parse = () => Promise.resolve({frontMatter, content: ''});
  const describePage = Promise.resolve(pageDescriber(reader, context));
  const hook = bankFrontMatter('/bank/docs', describePage, parse);
  const result = await hook({filePath, fileContent, defaultParseFrontMatter: parse});
  return result.frontMatter;
}

const questions = '??? question "One?"\n    1\n\n??? question "Two?"\n    2\n';

describe('the front matter of a page', () => {
  it('has its heading and its prose, where the author wrote neither', async () => {
    expect(await frontMatterOf('<!-- x -->\n\n# *Q&amp;A*\n\nProse.\n')).toMatchObject({
      title: 'Q&A',
      description: 'Prose.',
      hide_title: true,
    });
  });

  it('has what the author wrote', async () => {
    const own = {title: 'Own', description: 'Own words.'};
    expect(await frontMatterOf('# Heading\n\nProse.\n', own)).toMatchObject(own);
  });

  it('counts questions where there is no prose', async () => {
    expect(await frontMatterOf(questions)).toEqual({description: '2 questions: One? · Two?'});
    expect(await frontMatterOf('??? question "One?"\n    1\n')).toEqual({
      description: '1 question: One?',
    });
  });

  it('never has source text', async () => {
    expect(await frontMatterOf('[TOC]\n\n!!! note "x"\n    y\n')).toEqual({description: ''});
  });

  it('has a date for a title as it was written', async () => {
    const text = '---\ntitle: 2026-01-31\n---\n';
    const read = {title: new Date('2026-01-31')};
    expect(await frontMatterOf(text, read)).toMatchObject({title: '2026-01-31'});
  });

  it('of files elsewhere is left alone', async () => {
    expect(await frontMatterOf('# A\n', {}, '/bank/src/pages/a.md')).toEqual({});
  });
});

describe('tags', () => {
  it('that differ in signs have pages of their own', () => {
    const tags = ['C', 'C++', 'C#', 'A*', 'A', '.NET', 'NET', 'F#', 'Node.js', 'A-'];
    const addresses = tags.map((tag) => {
      const made = tagOf(tag);
      return typeof made === 'string'
        ? `/${made.toLowerCase()}`
        : (made as {permalink: string}).permalink;
    });
    expect(new Set(addresses).size).toBe(tags.length);
    expect(addresses.slice(0, 3)).toEqual(['/c', '/cpp', '/c-sharp']);
  });

  it('keep their names', () => {
    expect(tagOf('C#')).toEqual({label: 'C#', permalink: '/c-sharp'});
    expect(tagOf('big data')).toBe('big data');
    expect(tagOf(2024)).toBe('2024');
    expect(tagOf({label: 'x', permalink: '/y'})).toEqual({label: 'x', permalink: '/y'});
  });
});
