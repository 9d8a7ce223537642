import type {Output, Site} from '../types.ts';
import {documentPolicy} from '../headers/index.ts';
import {firstSentences} from './first-sentences.ts';
import type {DocumentFrame} from './html.ts';
import {movedDocument, withdrawnDocument} from './moved-documents.ts';
import {PERMANENT_FOLDER, permanentPath} from '../../language/questions/addresses.ts';
import {questionDocument, type PreviewImage} from './question-document.ts';
import {
  isPreviewPath,
  previewHeight,
  previewWidth,
  questionPreviewHeight,
  questionPreviewPath,
  questionPreviewWidth,
} from '../previews/index.ts';
import {drawsQuestions} from '../previews/output.ts';
import {levelNames} from '../../language/questions/difficulty.ts';
import {pageKey, type Lead, type PlacedQuestion} from '../../bank/addresses.ts';

/** The documents at `/q/<id>/`, and those that stand in for pages that are no more. */
export function createPermanentPages({
  context,
  vocabulary,
  previews,
}: Pick<Site, 'context' | 'vocabulary' | 'previews'>) {
  const {siteConfig, baseUrl, i18n, codeTranslations} = context;
  const language = i18n.currentLocale;
  const {direction = 'ltr', htmlLang = language} = i18n.localeConfigs[language] ?? {};
  const names = levelNames(vocabulary.levels, codeTranslations);
  const word = (id: string, message: string) => codeTranslations[id] ?? message;
  const frame: DocumentFrame = {
    language: htmlLang,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    siteTitle: siteConfig.title,
    icon: `${baseUrl}${siteConfig.favicon ?? 'favicon.ico'}`,
    policy: documentPolicy,
  };

  let documents = new Map<string, () => string>();
  let havePictures = false;

  return {
    update({addresses: {byId, moved, withdrawn, leads}, permalinks, pages}) {
      havePictures = drawsQuestions(previews, pages);
      documents = new Map();
      for (const [id, question] of byId) {
        documents.set(`${PERMANENT_FOLDER}/${id}`, () => forQuestion(question));
      }

      for (const id of withdrawn) documents.set(`${PERMANENT_FOLDER}/${id}`, forWithdrawn);
      // Some file systems take `AWS` and `aws` for the same folder.
      const folderOf = (page: string) => page.normalize('NFC').toLowerCase();
      const existing = new Set(permalinks.map((path) => folderOf(pageKey(path, baseUrl))));
      for (const page of new Set([...moved.keys(), ...leads.keys()])) {
        // The home page is always there.
        if (page === '' || existing.has(folderOf(page))) continue;
        documents.set(page, () => forMoved(moved.get(page) ?? [], leads.get(page) ?? []));
      }
    },

    serve: (path) => documents.get(path)?.(),

    async write(build) {
      const files = [...documents].map(
        ([path, make]) => [/\.html$/i.test(path) ? path : `${path}/index.html`, make] as const,
      );
      // Another plugin's page may have the address of one that moved by now.
      const isFree = (file: string) => file.startsWith(`${PERMANENT_FOLDER}/`) || !build.has(file);
      await build.addAll(files.filter(([file]) => isFree(file)));
    },
  } satisfies Output;

  function forQuestion(placed: PlacedQuestion): string {
    const {question, doc, topic, href} = placed;
    const {answer, shortAnswer, difficulty, title} = question;
    return questionDocument(
      {
        title,
        start: firstSentences(shortAnswer || answer, language),
        topic: topic?.label ?? doc.label,
        page: doc.label,
        level: difficulty && (names[difficulty] ?? difficulty),
        target: href,
        permanentUrl: siteConfig.url + permanentPath(baseUrl, placed.id),
        pageUrl: siteConfig.url + href.replace(/#.*$/, ''),
        image: imageOf(placed),
      },
      frame,
      {
        open: word('permanent.open', 'Open the answer'),
        level: word('permanent.level', 'Level'),
        topic: word('permanent.topic', 'Topic'),
      },
    );
  }

  /** The question's own; that of its page where its author chose one, or questions have none. */
  function imageOf({doc, question}: PlacedQuestion): PreviewImage | null {
    if (!doc.image) return null;
    const absolute = (path: string) => new URL(path.replace(/^\//, baseUrl), siteConfig.url).href;
    if (!isPreviewPath(doc.image)) {
      // Beside the file, as only the bundler knows it.
      if (!/^(?:https?:|\/)/.test(doc.image)) return null;
      return {url: absolute(doc.image), alt: doc.title, size: null};
    }
    return havePictures
      ? {
          url: absolute(questionPreviewPath(question.id)),
          alt: question.title,
          size: {width: questionPreviewWidth, height: questionPreviewHeight},
        }
      : {
          url: absolute(doc.image),
          alt: doc.title,
          size: {width: previewWidth, height: previewHeight},
        };
  }

  function forMoved(
    questions: readonly {id: string; question: PlacedQuestion}[],
    leads: readonly Lead[],
  ): string {
    const list = [
      ...questions.map(({id, question: {question, href}}) => ({
        id,
        title: question.title,
        target: href,
      })),
      ...leads.map(({id, title, href}) => ({id, title, target: href})),
    ];
    return movedDocument(list, frame, {
      title: word('permanent.moved', 'This page has moved'),
      explanation: word('permanent.moved.where', 'Its questions are here now:'),
    });
  }

  function forWithdrawn(): string {
    const home = {href: baseUrl, label: word('permanent.home', 'All topics')};
    return withdrawnDocument(home, frame, {
      title: word('permanent.withdrawn', 'This question was withdrawn'),
      explanation: word(
        'permanent.withdrawn.why',
        'It was taken out of the bank and has no successor.',
      ),
    });
  }
}
