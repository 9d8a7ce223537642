import {logger} from '@docusaurus/logger';
import type {LoadContext} from '@docusaurus/types';
import {bankCache} from '../../bank/cache/cache-folder.ts';
import {forgetOld} from '../../bank/cache/forget.ts';
import type {Brand} from '../../bank/brand.ts';
import {topicOf} from '../../bank/files/index.ts';
import {
  drawPreviews,
  homePreviewFile,
  isPreviewPath,
  machineRenderer,
  pagePictureSize,
  previewFile,
  previewPath,
  writePreviews,
  type Picture,
  type PictureSize,
  type Preview,
} from './index.ts';
import {canDraw} from './can-draw.ts';
import type {Output, Site} from '../types.ts';
import {countLevels, type Level} from '../../language/questions/difficulty.ts';
import {previewLevels} from './colors.ts';
import {questionPreviewFile} from '../../bank/preview-path.ts';
import type {QuestionPage} from '../../bank/build-topics.ts';
import type {Home, TopicPages} from '../../bank/types.ts';

/** More pictures than that take longer, and more room, than all else of a site. */
const mostQuestions = 2000;

/** Whether questions have pictures of their own; else they share that of their page. */
export function drawsQuestions(
  previews: Site['previews'],
  pages: readonly QuestionPage[],
): boolean {
  return previews === true && !areMany(pages);
}

/** The size of the pictures of pages. */
export const sizeOfPages = (pages: readonly QuestionPage[]): PictureSize =>
  pagePictureSize(areMany(pages));

function areMany(pages: readonly QuestionPage[]): boolean {
  return pages.reduce((sum, {questions}) => sum + questions.length, 0) > mostQuestions;
}

/** The images that shared links show. Says so, once, when this machine cannot draw them. */
export function createPreviews(
  {
    context,
    docsDir,
    vocabulary,
    brand,
    previews,
  }: Pick<Site, 'context' | 'docsDir' | 'vocabulary' | 'brand' | 'previews'>,
  findRenderer = machineRenderer,
): Output {
  if (!previews) return {};
  // Of any address: no picture shows it.
  const cacheDir = bankCache(
    context.siteDir,
    'preview-images',
    docsDir,
    context.i18n.currentLocale,
  );
  let pictures: Picture[] = [];
  let drawn: Promise<unknown> | undefined;
  let undrawn: string[] = [];
  let isLarge = false;
  // A failure shows in the end.
  const draw = () => {
    if (findRenderer().available)
      drawn ??= drawPreviews(pictures, {cacheDir}).catch(() => undefined);
  };

  return {
    update({home, topics, pages}) {
      drawn = undefined;
      const site = siteParts(context, vocabulary.levels, brand);
      isLarge = areMany(pages);
      const ofQuestions = drawsQuestions(previews, pages);
      pictures = [
        ...listPictures(site, home, topics, pages),
        ...(ofQuestions ? listQuestionPictures(site, topics, pages) : []),
      ];
      undrawn = undrawnTitles(site, topics, pages, ofQuestions);
      if (previews === true && !ofQuestions) {
        logger.info(
          `Preview images: questions share those of their pages, as there are more than ${mostQuestions}.`,
        );
      }
    },
    // What no earlier build kept: nobody waits for a picture before all is written. Those of a large bank would hold up the
    // bundler, which has the same thread.
    prepare() {
      if (!isLarge) draw();
      return Promise.resolve(undefined);
    },
    whileRendering() {
      if (isLarge) draw();
    },
    // Of a bank so large that they are drawn before the bundler begins.
    async beforeRendering() {
      if (isLarge) await drawn;
    },
    async write(build) {
      await drawn;
      const renderer = findRenderer();
      if (renderer.available) {
        await writePreviews(pictures, {build, cacheDir});
        await forgetOld(cacheDir);
      } else logger.warn(renderer.problem);
      if (renderer.available && undrawn.length > 0) {
        logger.warn(
          `Preview images: no font has all letters of ${undrawn.length} titles, such as "${undrawn[0] ?? ''}". Shared links ` +
            'of them show no picture, those of topics one without these letters. Give the pages an `image:`, or set `previews: false`.',
        );
      }
    },
  };
}

/** What pictures would show and cannot, of the home page, topics, pages and questions. */
function undrawnTitles(
  {shared, tagline}: SiteParts,
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
  ofQuestions: boolean,
): string[] {
  const own = pages.filter(({doc}) => doc.image === undefined || isPreviewPath(doc.image));
  const titles = [
    shared.siteTitle,
    tagline,
    ...topics.map(({label}) => label),
    ...own.map(({doc}) => doc.title),
    ...(ofQuestions ? own.flatMap(({questions}) => questions.map(({title}) => title)) : []),
  ];
  return titles.filter((title) => !canDraw(title));
}

/** What all pictures share, and the words of the home page's. */
export interface SiteParts {
  shared: Pick<Preview, 'siteTitle' | 'logo' | 'colors' | 'levels'>;
  tagline: string;
  asks: string;
}

function siteParts(
  {siteConfig, codeTranslations}: LoadContext,
  levels: readonly Level[],
  {light, logo}: Brand,
): SiteParts {
  const {background = '#fff', ink = '#000', accent = ink, stage = accent} = light;
  return {
    shared: {
      siteTitle: siteConfig.title,
      logo: logo ?? '',
      colors: {background, ink, accent, stage},
      levels: previewLevels(levels, light, codeTranslations),
    },
    tagline: siteConfig.tagline,
    asks: codeTranslations['preview.asks'] ?? 'The interviewer asks',
  };
}

/** A picture for the home page, each topic, and each page whose author chose none. */
export function listPictures(
  {tagline, shared}: SiteParts,
  home: Home,
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
): Picture[] {
  const labels = new Map(topics.map(({id, label}) => [id, label]));
  const ofHome = {topic: '', title: tagline, counts: home.counts};
  const ofTopics = topics.map(({id, label, counts}): Picture => ({
    file: previewFile(`${id}/index.md`),
    preview: {...shared, topic: '', title: label, counts},
  }));
  const files = new Set(ofTopics.map(({file}) => file));
  const size = sizeOfPages(pages);
  const ofPages = pages
    .filter(({doc}) => doc.image === previewPath(doc.relativePath))
    // A topic's own page has the picture of its topic, with the topic's counts.
    .filter(({doc}) => !files.has(previewFile(doc.relativePath)))
    .map(({doc, questions}): Picture => {
      const topic = topicOf(doc.relativePath);
      const counts = countLevels(questions);
      const preview = {...shared, topic: labels.get(topic) ?? '', title: doc.title, counts, size};
      return {file: previewFile(doc.relativePath), preview};
    });

  return [{file: homePreviewFile, preview: {...shared, ...ofHome}}, ...ofTopics, ...ofPages];
}

/** A picture for each question on a page whose author chose none. */
export function listQuestionPictures(
  {asks, shared}: SiteParts,
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
): Picture[] {
  const labels = new Map(topics.map(({id, label}) => [id, label]));
  return pages
    .filter(({doc}) => doc.image === previewPath(doc.relativePath))
    .flatMap(({doc, questions}) =>
      questions
        .filter(({title}) => canDraw(title))
        .map(({id, title, difficulty, hint}): Picture => {
          const topic = labels.get(topicOf(doc.relativePath)) ?? doc.label;
          const preview = {...shared, asks, topic, title, level: difficulty, hint: hint ?? ''};
          return {file: questionPreviewFile(id), preview};
        }),
    );
}
