import type {LoadContext} from '@docusaurus/types';
import type {BuildWriter} from '../build-writer/index.ts';
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
import {levelNames, type Level} from '../../language/questions/difficulty.ts';
import type {BankAddresses, PlacedQuestion} from '../../bank/addresses.ts';

/** How many files are written at the same time: more only wait for the disk. */
const BATCH = 64;

export interface PermanentPages {
  /**
   * Take what the pages are about; they are made when they are asked for.
   *
   * @param havePictures - Whether questions have pictures of their own.
   */
  update: (addresses: BankAddresses, pages: readonly string[], havePictures?: boolean) => void;
  /** The document for a path below the base URL, without slashes at its ends. */
  document: (path: string) => string | undefined;
  /** Path on the site, with the anchor, of each question's id. */
  targets: () => ReadonlyMap<string, string>;
  /** Write all documents into a build; none replaces a page of the site. */
  write: (build: BuildWriter) => Promise<void>;
}

/** The documents at `/q/<id>/`, and those that stand in for pages that are no more. */
export function createPermanentPages(
  context: LoadContext,
  levels: readonly Level[],
): PermanentPages {
  const {siteConfig, baseUrl, i18n, codeTranslations} = context;
  const language = i18n.currentLocale;
  const {direction = 'ltr', htmlLang = language} = i18n.localeConfigs[language] ?? {};
  const names = levelNames(levels, codeTranslations);
  const word = (id: string, message: string) => codeTranslations[id] ?? message;
  const frame: DocumentFrame = {
    language: htmlLang,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    siteTitle: siteConfig.title,
    icon: `${baseUrl}${siteConfig.favicon ?? 'favicon.ico'}`,
    policy: documentPolicy,
  };

  let documents = new Map<string, () => string>();
  let targets = new Map<string, string>();
  let havePictures = false;

  return {
    update({byId, moved, withdrawn}, pages, pictures = false) {
      havePictures = pictures;
      documents = new Map();
      targets = new Map([...byId].map(([id, {href}]) => [id, href]));
      for (const [id, question] of byId) {
        documents.set(`${PERMANENT_FOLDER}/${id}`, () => forQuestion(question));
      }

      for (const id of withdrawn) documents.set(`${PERMANENT_FOLDER}/${id}`, forWithdrawn);
      // Some file systems take `AWS` and `aws` for the same folder.
      const folderOf = (page: string) => page.normalize('NFC').toLowerCase();
      const existing = new Set(pages.map(folderOf));
      for (const [page, questions] of moved) {
        if (!existing.has(folderOf(page))) documents.set(page, () => forMoved(questions));
      }
    },

    targets: () => targets,

    document: (path) => documents.get(path)?.(),

    async write(build) {
      const all = [...documents];
      for (let start = 0; start < all.length; start += BATCH) {
        await Promise.all(
          all.slice(start, start + BATCH).map(async ([path, make]) => {
            const file = `${path}/index.html`;
            // Another plugin's page may have this address by now.
            if (!path.startsWith(`${PERMANENT_FOLDER}/`) && build.has(file)) return;
            await build.add(file, make());
          }),
        );
      }
    },
  };

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

  function forMoved(questions: readonly {id: string; question: PlacedQuestion}[]): string {
    const list = questions.map(({id, question: {question, href}}) => ({
      id,
      title: question.title,
      target: href,
    }));
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
