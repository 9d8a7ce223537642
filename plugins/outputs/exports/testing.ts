import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {buildTopics, type QuestionPage} from '../../bank/build-topics.ts';
import {placeQuestions} from '../../bank/addresses.ts';
import type {DocFile} from '../../bank/types.ts';
import {readIncluded} from '../../bank/included/index.ts';
import {defaultVocabulary, type Vocabulary} from '../../language/vocabulary.ts';
import {readPage} from '../../language/questions/read-page.ts';
import {buildWriter} from '../build-writer/index.ts';
import {escapeHtml} from '../permanent-links/html.ts';
import type {Bank} from '../types.ts';
import {linkPlaces, linkResolver} from './link-resolver.ts';
import {exportKinds, type ExportKind} from './kinds.ts';
import {createCards} from './anki/output.ts';
import {createQuestionFiles} from '../question-files/output.ts';
import {createExports} from './output.ts';
import {exportedBank} from './questions.ts';

/* What the tests of this folder share: a bank in a folder that goes with the test. */

export interface TestPage {
  text: string;
  /** Of the answers, by the ids of their questions; the plain text where none is told. */
  html?: Record<string, string>;
  /** When the file was written, in seconds. */
  written?: number;
  doc?: Partial<DocFile>;
}

export interface TestBank {
  pages: Record<string, TestPage>;
  url?: string;
  /** Files of the build by their paths. */
  built?: Record<string, string | Uint8Array>;
  kinds?: readonly ExportKind[];
  title?: string;
  profile?: 'mkdocs';
  /** Files of the bank that are no pages. */
  files?: Record<string, string>;
  /** When those were written, in seconds. */
  filesWritten?: number;
  /** Absolute path of the site, which keeps what earlier builds made; a new one by default. */
  siteDir?: string;
}

const vocabularyOf = ({profile}: TestBank): Vocabulary =>
  profile ? {...defaultVocabulary, profile} : defaultVocabulary;

const baseUrl = '/base/';

function contextOf({
  url = 'https://bank.example',
  title = 'A bank',
  siteDir = '/nowhere',
}: TestBank): LoadContext {
  const unknown = () => Promise.reject(new Error('no repository'));
  return {
    baseUrl,
    siteDir,
    siteConfig: {
      title,
      tagline: 'Questions & <answers>',
      url,
      future: {experimental_vcs: {getFileLastUpdateInfo: unknown}},
    },
    i18n: {currentLocale: 'en', localeConfigs: {}},
    codeTranslations: {},
  } as unknown as LoadContext;
}

function bankIn(folder: string, bank: TestBank): Bank {
  const vocabulary = vocabularyOf(bank);
  const docsDir = join(folder, 'docs');
  const all = Object.entries(bank.pages).map(([relativePath, {text, doc}]): QuestionPage => {
    const name = relativePath.replace(/\.md$/, '');
    const path = join(docsDir, relativePath);
    const included = vocabulary.profile ? readIncluded(path, text, docsDir) : {};
    return {
      doc: {
        path,
        relativePath,
        permalink: `${baseUrl}${name}/`,
        title: name,
        label: name,
        description: '',
        position: undefined,
        listed: true,
        ...doc,
      },
      questions: readPage(text, vocabulary, included).questions.map(({parts}) => parts.question),
      links: [],
      files: [],
    };
  });
  const listed = all.filter(({doc}) => doc.listed);
  const topics = buildTopics(listed, {baseUrl});
  return {
    topics,
    pages: listed,
    addresses: placeQuestions(all, topics, {ledger: new Map(), moves: []}, baseUrl),
    permalinks: all.map(({doc}) => doc.permalink),
    files: new Map([['assets/files/plan-1a2b.pdf', join(folder, 'docs/shapes/plan.pdf')]]),
  } as unknown as Bank;
}

/** As much of a finished page as is asked for, with what surrounds answers there. */
function pageHtml({text, html = {}}: TestPage): string {
  const questions = readPage(text).questions.map(({parts: {question}}) => {
    const {id, title, shortAnswer} = question;
    const answer = html[id] ?? `<p itemprop=text>${escapeHtml(shortAnswer)}`;
    return (
      `<div class="question x"><meta itemprop=eduQuestionType content=Flashcard><details><summary>` +
      `<h3 class=question-title><span class=question-number>1</span> ${escapeHtml(title)}</h3></summary>` +
      `<div data-answer=""><span id=${id} data-anchor=""></span>${answer}</div></details>` +
      `<div><a href=/base/q/${id}/ data-share="" data-press=share>Link to this question</a></div></div>`
    );
  });
  return `<!doctype html><body><main>${questions.join('')}</main></body>`;
}

export interface Exported {
  /** The text of a file of the build. */
  text: (path: string) => Promise<string>;
  bytes: (path: string) => Promise<Uint8Array>;
  has: (path: string) => boolean;
}

/** Build a bank, and look at what readers could take along of it. */
export async function withExports(
  bank: TestBank,
  look: (exported: Exported) => Promise<void> | void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  const out = join(folder, 'build');
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, content);
  };
  try {
    for (const [path, page] of Object.entries(bank.pages)) {
      const file = join(folder, 'docs', path);
      await put(file, page.text);
      const {written = 1_780_000_000} = page;
      await utimes(file, written, written);
      await put(join(out, path.replace(/\.md$/, ''), 'index.html'), pageHtml(page));
    }
    const {files = {}, filesWritten = 1_780_000_000} = bank;
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, 'docs', path);
      await put(file, content);
      await utimes(file, filesWritten, filesWritten);
    }
    for (const [path, content] of Object.entries(bank.built ?? {}))
      await put(join(out, path), content);
    const site = {
      context: contextOf({siteDir: folder, ...bank}),
      vocabulary: vocabularyOf(bank),
      // What earlier builds made is of the same bank.
      docsDir: join(bank.siteDir ?? folder, 'docs'),
      exports: bank.kinds ?? exportKinds,
      previews: false,
    };
    for (const {update, begin, write, finish} of [
      createCards(site),
      createQuestionFiles(site),
      createExports(site),
    ]) {
      update?.(bankIn(folder, bank));
      await begin?.(buildWriter(out));
      await write?.(buildWriter(out), []);
      await finish?.(buildWriter(out));
    }
    const bytes = (path: string) => readFile(join(out, path));
    await look({
      bytes,
      text: async (path) => (await bytes(path)).toString('utf8'),
      has: (path) => existsSync(join(out, path)),
    });
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** A bank as files have it, of pages that no folder holds. */
export function exportedOf(bank: TestBank) {
  return exportedBank(bankIn('/nowhere', bank), contextOf(bank), defaultVocabulary);
}

/** Where links of its pages lead. */
export function resolverOf(bank: TestBank) {
  return linkResolver(linkPlaces(bankIn('/nowhere', bank), '/nowhere/docs'), exportedOf(bank));
}

/** A question in the form that authors write. */
export function question(title: string, answer: string): string {
  return `??? question "${title}"\n${answer.replace(/^(?=.)/gm, '    ')}\n\n`;
}
