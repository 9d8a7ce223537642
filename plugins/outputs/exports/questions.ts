import type {LoadContext} from '@docusaurus/types';
import {siteLanguage} from '../../bank/site-language.ts';
import type {DocFile, TopicPages} from '../../bank/types.ts';
import {permanentPath, questionAddress} from '../../language/questions/addresses.ts';
import {levelNames} from '../../language/questions/difficulty.ts';
import type {Question, Reference} from '../../language/questions/types.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import type {Bank} from '../types.ts';
import type {ResolveLink} from './link-resolver.ts';

/** The bank, as all files that are taken along have it. */
export interface ExportedBank {
  title: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  /** Origin without a path; null where the site does not know where it is. */
  origin: string | null;
  baseUrl: string;
  topics: readonly TopicPages[];
  /** In the order of the site; those of unlisted pages are left out. */
  questions: readonly ExportedQuestion[];
}

export interface ExportedQuestion {
  question: Question;
  topic: TopicPages;
  doc: DocFile;
  /** What readers call its level; null without one. */
  level: string | null;
  /** Permanent address; null where the site does not know where it is. */
  link: string | null;
}

/** @param vocabulary - The bank's words for levels. */
export function exportedBank(
  {topics, pages}: Pick<Bank, 'topics' | 'pages'>,
  {siteConfig, baseUrl, i18n, codeTranslations}: LoadContext,
  {levels}: Pick<Vocabulary, 'levels'>,
): ExportedBank {
  const {title, tagline} = siteConfig;
  const origin = knownOrigin(siteConfig.url);
  const names = levelNames(levels, codeTranslations);
  const byPermalink = new Map(pages.map((page) => [page.doc.permalink, page]));
  const questions = topics.flatMap((topic) =>
    topic.pages.flatMap(({permalink}) => {
      const page = byPermalink.get(permalink);
      if (!page) return [];
      return page.questions.map((question): ExportedQuestion => {
        const {id, difficulty} = question;
        return {
          question,
          topic,
          doc: page.doc,
          level: difficulty && (names[difficulty] ?? difficulty),
          link: origin && origin + permanentPath(baseUrl, id),
        };
      });
    }),
  );
  return {title, tagline, language: siteLanguage(i18n), origin, baseUrl, topics, questions};
}

/** A site that was not told where it will be has the address of the machine that builds it. */
export function knownOrigin(url: string): string | null {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(url).hostname)
    ? null
    : url;
}

/** The question on its page, for links that a file of the site cannot leave out. */
export function pageAddress({doc, question}: ExportedQuestion): string {
  return questionAddress(doc.permalink, question.id);
}

/** An answer as it is read, line by line, without marks of Markdown. */
export function answerText({lines}: Question): string {
  return lines.map(({text}) => text).join('\n');
}

/** Where a reader finds more: what an author wrote as a link of the page leads to the site. */
export function referencesOf(
  {question, doc}: Pick<ExportedQuestion, 'question' | 'doc'>,
  resolveLink: ResolveLink,
): Reference[] {
  return question.references.map(({text, url}) => ({
    text,
    url: resolveLink(url, doc)?.href ?? url,
  }));
}
