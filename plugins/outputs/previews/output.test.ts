import logger from '@docusaurus/logger';
import type {LoadContext} from '@docusaurus/types';
import {expect, it, vi} from 'vitest';
import {readPage} from '../../language/questions/read-page.ts';
import {buildHome} from '../../bank/build-home.ts';
import {buildTopics, type QuestionPage} from '../../bank/build-topics.ts';
import {createPreviews, listPictures, type SiteParts} from './output.ts';

const site: SiteParts = {
  siteTitle: 'A bank',
  logo: '<svg/>',
  colors: {background: '#fff', ink: '#000', accent: '#00f'},
  tagline: 'Say it aloud',
  levels: [],
};

function page(relativePath: string, text: string, image?: string): QuestionPage {
  const doc = {
    path: `/docs/${relativePath}`,
    relativePath,
    permalink: `/${relativePath.replace(/\.md$/, '/')}`,
    title: `Title of ${relativePath}`,
    label: `Label of ${relativePath}`,
    description: '',
    position: undefined,
    listed: true,
    image,
  };
  return {
    doc,
    questions: readPage(text).questions.map(({parts}) => parts.question),
    links: [],
    files: [],
  };
}

const list = (pages: QuestionPage[]) => {
  const topics = buildTopics(pages, {baseUrl: '/'});
  return listPictures(site, buildHome(topics, pages), topics, pages);
};

const question = (level: string, answer = 'A.') =>
  `??? question ${level} "Q ${level}"\n    ${answer}\n`;
const s3 = (answer?: string) => page('aws/s3.md', question('easy', answer), '/previews/aws/s3.png');

it('are of the home page, the topics and the pages', () => {
  const pictures = list([page('aws/index.md', question('hard'), '/previews/aws.png'), s3()]);
  expect(
    pictures.map(({file, preview: {topic, title, counts}}) => [file, topic, title, counts]),
  ).toEqual([
    ['previews/home.png', '', 'Say it aloud', {beginner: 1, advanced: 1}],
    ['previews/aws.png', '', 'Label of aws/index.md', {beginner: 1, advanced: 1}],
    ['previews/aws/s3.png', 'Label of aws/index.md', 'Title of aws/s3.md', {beginner: 1}],
  ]);
});

it('are not drawn of pages whose authors chose an image', () => {
  const files = list([page('aws/s3.md', '', '/img/own.png')]).map(({file}) => file);
  expect(files).toEqual(['previews/home.png', 'previews/aws.png']);
});

it('do not change with an answer', () => {
  expect(list([s3('One.')])).toEqual(list([s3('Another.')]));
});

it('are passed over, with one line that says so, where they cannot be drawn', async () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  const problem = 'No preview images: reinstall.';
  const previews = createPreviews(
    {} as LoadContext,
    [],
    {light: {}, dark: {}, logo: null, font: 'engine'},
    () => ({
      available: false,
      problem,
    }),
  );
  await previews.write('/nowhere');
  expect(warn.mock.calls).toEqual([[problem]]);
  warn.mockRestore();
});
