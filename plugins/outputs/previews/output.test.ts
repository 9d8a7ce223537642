import {logger} from '@docusaurus/logger';
import type {LoadContext} from '@docusaurus/types';
import {expect, it, vi} from 'vitest';
import {readPage} from '../../language/questions/read-page.ts';
import {buildHome} from '../../bank/build-home.ts';
import {buildTopics, type QuestionPage} from '../../bank/build-topics.ts';
import {buildWriter} from '../build-writer/index.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import type {Bank, Site} from '../types.ts';
import type {machineRenderer} from './renderer.ts';
import {drawPreviews, writePreviews} from './write-previews.ts';
import {
  createPreviews,
  drawsQuestions,
  sizeOfPages,
  listPictures,
  listQuestionPictures,
  type SiteParts,
} from './output.ts';

vi.mock('./write-previews.ts', {spy: true});

type MachineRenderer = ReturnType<typeof machineRenderer>;

const site: SiteParts = {
  shared: {
    siteTitle: 'A bank',
    logo: '<svg/>',
    colors: {background: '#fff', ink: '#000', accent: '#00f', stage: '#004'},
    levels: [],
  },
  tagline: 'Say it aloud',
  asks: 'Asked',
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
    pictures.map(({file, preview}) => [
      file,
      preview.topic,
      preview.title,
      'counts' in preview && preview.counts,
    ]),
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

it('are of each question too, on pages whose authors chose none', () => {
  const hinted = page(
    'aws/s3.md',
    '??? question easy "Q?"\n    🧠 Think.\n\n    A.\n',
    '/previews/aws/s3.png',
  );
  const pages = [hinted, page('aws/own.md', question('hard'), '/img/own.png')];
  const topics = buildTopics(pages, {baseUrl: '/'});
  const pictures = listQuestionPictures(site, topics, pages);
  expect(pictures).toEqual([
    {
      file: 'previews/q/q.png',
      preview: expect.objectContaining({
        topic: topics[0]?.label,
        title: 'Q?',
        level: 'beginner',
        hint: 'Think.',
        asks: 'Asked',
      }) as object,
    },
  ]);
});

it.each([
  [true, 1, true],
  [true, 2001, false],
  ['pages', 1, false],
  [false, 1, false],
] as const)('of questions: with %s and %i questions %s', (kind, count, drawn) => {
  const info = vi.spyOn(logger, 'info').mockReturnValue();
  const context = {
    siteDir: '/',
    siteConfig: {title: 'T', tagline: ''},
    i18n: {currentLocale: 'en'},
    codeTranslations: {},
  } as unknown as LoadContext;
  const brand = {light: {}, dark: {}, logo: null, font: 'engine'} as const;
  const vocabulary = defaultVocabulary;
  const {update} = createPreviews({context, docsDir: '/docs', vocabulary, brand, previews: kind});
  const [one] = s3().questions;
  const pages = [
    {...s3(), questions: Array.from({length: count}, () => one as typeof one & object)},
  ];
  const topics = buildTopics(pages, {baseUrl: '/'});
  update?.({home: buildHome(topics, pages), topics, pages} as unknown as Bank);
  expect(drawsQuestions(kind, pages)).toBe(drawn);
  expect(sizeOfPages(pages)).toEqual(
    count > 2000 ? {width: 800, height: 420} : {width: 1200, height: 630},
  );
  // What is left out of what was asked for is said.
  expect(info).toHaveBeenCalledTimes(kind === true && !drawn ? 1 : 0);
  info.mockRestore();
});

it('are told of, where no font has the letters of a title, and not drawn of its question', async () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  vi.mocked(writePreviews).mockResolvedValueOnce(0);
  const context = {
    siteDir: '/nowhere',
    siteConfig: {title: 'T', tagline: ''},
    i18n: {currentLocale: 'en'},
    codeTranslations: {},
  } as unknown as LoadContext;
  const given = {context, previews: true, vocabulary: defaultVocabulary, brand: {light: {}}};
  const {update, write} = createPreviews(
    given as unknown as Site,
    () => ({available: true}) as MachineRenderer,
  );
  const text = '??? question "파드란?"\n    A.\n\n??? question "Pod?"\n    A.\n';
  const pages = [page('aws/s3.md', text, '/previews/aws/s3.png')];
  const topics = buildTopics(pages, {baseUrl: '/'});
  update?.({home: buildHome(topics, pages), topics, pages} as unknown as Bank);
  await write?.(buildWriter('/nowhere'), []);
  const [[pictures] = [[]]] = vi.mocked(writePreviews).mock.calls.slice(-1);
  expect(pictures.map(({preview}) => preview.title)).toContain('Pod?');
  expect(pictures.map(({preview}) => preview.title)).not.toContain('파드란?');
  expect(warn.mock.calls).toEqual([[expect.stringContaining('1 titles, such as "파드란?"')]]);
  warn.mockRestore();
  vi.mocked(writePreviews).mockClear();
});

it('do not change with an answer', () => {
  expect(list([s3('One.')])).toEqual(list([s3('Another.')]));
});

const nowhere = {siteDir: '/nowhere', i18n: {currentLocale: 'en'}};

it('are drawn while others work: what is begun is waited for where it is written', async () => {
  let end: () => void = () => undefined;
  const drawing = new Promise<number>((resolve) => {
    end = () => {
      resolve(0);
    };
  });
  vi.mocked(drawPreviews).mockReturnValueOnce(drawing);
  vi.mocked(writePreviews).mockResolvedValueOnce(0);
  const site = {context: nowhere, previews: true} as unknown as Site;
  const {prepare, write} = createPreviews(site, () => ({available: true}) as MachineRenderer);
  await prepare?.();
  const writing = write?.(buildWriter('/nowhere'), []);
  await Promise.resolve();
  expect(writePreviews).not.toHaveBeenCalled();
  end();
  await writing;
  expect(writePreviews).toHaveBeenCalledOnce();
});

it('are passed over, with one line that says so, where they cannot be drawn', async () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  const problem = 'No preview images: reinstall.';
  const site = {context: nowhere, previews: true} as unknown as Site;
  const {write} = createPreviews(site, () => ({available: false, problem}));
  await write?.(buildWriter('/nowhere'), []);
  expect(warn.mock.calls).toEqual([[problem]]);
  warn.mockRestore();
});
