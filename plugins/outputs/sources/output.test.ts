import {expect, it} from 'vitest';
import type {QuestionPage} from '../../bank/build-topics.ts';
import {readPage} from '../../language/questions/read-page.ts';
import type {Bank} from '../types.ts';
import {createSources, questionSources} from './output.ts';

const question = (title: string) => `??? question "${title}"\n    Yes.\n\n`;

function page(text: string, editUrl?: string): QuestionPage {
  const questions = readPage(text).questions.map(({parts}) => parts.question);
  const doc = {permalink: '/a', ...(editUrl !== undefined && {editUrl})};
  return {doc, questions, links: [], files: []} as unknown as QuestionPage;
}

const pages = [
  page(question('Mine'), undefined),
  page(
    `---\ntitle: A\n---\n\n${question('One')}${question('Two')}`,
    'https://github.com/owner/bank/edit/main/docs/a.md',
  ),
  page(question('Three'), 'https://wiki.example/b'),
];

it('knows the page and the line of each question, where the site knows its repository', () => {
  expect(questionSources(pages)).toEqual({
    pages: [
      'https://github.com/owner/bank/blob/main/docs/a.md?plain=1#L{line}',
      'https://wiki.example/b',
    ],
    lines: {one: [0, 5], two: [0, 8], three: [1, 1]},
  });
});

it('writes nothing for a site without one', async () => {
  const written: string[] = [];
  const build = {
    add: (path: string) => {
      written.push(path);
      return Promise.resolve();
    },
  } as never;
  const output = createSources();
  output.update?.({pages: pages.slice(0, 1)} as unknown as Bank);
  await output.write?.(build, []);
  expect(written).toEqual([]);
  output.update?.({pages} as unknown as Bank);
  await output.write?.(build, []);
  expect(written).toEqual(['export/sources.json']);
});
