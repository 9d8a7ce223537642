import type {Output, Site} from '../types.ts';
import {documentPolicy} from '../headers/document-policy.ts';
import type {DocumentFrame} from './html.ts';
import {movedDocument, withdrawnDocument} from './moved-documents.ts';
import {PERMANENT_FOLDER, permanentPath} from '../../language/questions/addresses.ts';
import {
  permanentDocument,
  type DocumentSettings,
  type PermanentQuestion,
} from './permanent-document.ts';
import type {PreviewImage} from './question-document.ts';
import {
  isPreviewPath,
  type PictureSize,
  questionPreviewHeight,
  questionPreviewPath,
  questionPreviewWidth,
} from '../previews/index.ts';
import {canDraw} from '../previews/can-draw.ts';
import {drawsQuestions, sizeOfPages} from '../previews/output.ts';
import {siteIcon} from '../site-icon.ts';
import {levelNames} from '../../language/questions/difficulty.ts';
import {pageKey, type Lead, type PlacedQuestion} from '../../bank/addresses.ts';
import {siteLanguage} from '../../bank/site-language.ts';

/** Files and what is in them, as plain data: those of questions are made where they are written. */
export interface PermanentDocuments {
  settings: DocumentSettings;
  questions: (readonly [file: string, PermanentQuestion])[];
  others: (readonly [file: string, html: string])[];
}

const isPermanent = (file: string) => file.startsWith(`${PERMANENT_FOLDER}/`);

/** The documents at `/q/<id>/`, and those that stand in for pages that are no more. */
export function createPermanentPages({
  context,
  vocabulary,
  previews,
}: Pick<Site, 'context' | 'vocabulary' | 'previews'>) {
  const {siteConfig, baseUrl, i18n, codeTranslations} = context;
  const language = siteLanguage(i18n);
  const {direction = 'ltr'} = i18n.localeConfigs[i18n.currentLocale] ?? {};
  const names = levelNames(vocabulary.levels, codeTranslations);
  const word = (id: string, message: string) => codeTranslations[id] ?? message;
  const settings: DocumentSettings = {
    frame: {
      language,
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
      siteTitle: siteConfig.title,
      icon: siteIcon(context),
    },
    words: {
      open: word('permanent.open', 'Open the answer'),
      level: word('permanent.level', 'Level'),
      topic: word('permanent.topic', 'Topic'),
    },
    language,
  };
  const frame: DocumentFrame = {...settings.frame, policy: documentPolicy};

  let questions: ReadonlyMap<string, PlacedQuestion> = new Map();
  /** Of withdrawn questions, and of pages that are no more. */
  let others = new Map<string, () => string>();
  let havePictures = false;
  let pictureSize: PictureSize | undefined;

  return {
    update({addresses: {byId, moved, withdrawn, leads}, permalinks, pages}) {
      havePictures = drawsQuestions(previews, pages);
      pictureSize = sizeOfPages(pages);
      questions = byId;
      others = new Map();
      for (const id of withdrawn) others.set(`${PERMANENT_FOLDER}/${id}`, forWithdrawn);
      // Some file systems take `AWS` and `aws` for the same folder.
      const folderOf = (page: string) => page.normalize('NFC').toLowerCase();
      const existing = new Set(permalinks.map((path) => folderOf(pageKey(path, baseUrl))));
      for (const page of new Set([...moved.keys(), ...leads.keys()])) {
        // The home page is always there.
        if (page === '' || existing.has(folderOf(page))) continue;
        others.set(page, () => forMoved(moved.get(page) ?? [], leads.get(page) ?? []));
      }
    },

    serve: (path: string) => {
      const [folder, id = '', ...rest] = path.split('/');
      const found =
        folder === PERMANENT_FOLDER && rest.length === 0 ? questions.get(id) : undefined;
      return found ? permanentDocument(forQuestion(found), settings) : others.get(path)?.();
    },

    /** What is written below the folder of permanent addresses, by its path below the build. */
    documents: () => ({
      settings,
      questions: [...questions].map(
        ([id, placed]) => [`${PERMANENT_FOLDER}/${id}/index.html`, forQuestion(placed)] as const,
      ),
      others: otherFiles()
        .filter(([file]) => isPermanent(file))
        .map(([file, make]) => [file, make()] as const),
    }),

    async write(build) {
      // Another plugin's page may have the address of one that moved by now.
      const isFree = (file: string) => !isPermanent(file) && !build.has(file);
      await build.addAll(otherFiles().filter(([file]) => isFree(file)));
    },
  } satisfies Output & {documents: () => PermanentDocuments};

  function otherFiles() {
    return [...others].map(
      ([path, make]) => [/\.html$/i.test(path) ? path : `${path}/index.html`, make] as const,
    );
  }

  function forQuestion(placed: PlacedQuestion): PermanentQuestion {
    const {question, doc, topic, href} = placed;
    const {answer, shortAnswer, difficulty, title} = question;
    return {
      title,
      answer: shortAnswer || answer,
      topic: topic?.label ?? doc.label,
      page: doc.label,
      level: difficulty && (names[difficulty] ?? difficulty),
      target: href,
      permanentUrl: siteConfig.url + permanentPath(baseUrl, placed.id),
      pageUrl: siteConfig.url + href.replace(/#.*$/, ''),
      image: imageOf(placed),
    };
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
    if (havePictures && !canDraw(question.title)) return null;
    return havePictures
      ? {
          url: absolute(questionPreviewPath(question.id)),
          alt: question.title,
          size: {width: questionPreviewWidth, height: questionPreviewHeight},
        }
      : {
          url: absolute(doc.image),
          alt: doc.title,
          size: pictureSize ?? null,
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
