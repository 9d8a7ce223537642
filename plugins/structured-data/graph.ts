import type {
  BreadcrumbListLeaf,
  ListItemLeaf,
  QuestionLeaf,
  QuizLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import {permanentPath} from '../permanent-links/permanent-path.ts';
import type {Question} from '../question-model/types.ts';

/** What a page says of itself: one of these for each thing it is or shows. */
export type Thing = QuizLeaf | BreadcrumbListLeaf | WebSiteLeaf;

/** A page of questions. */
export interface QuizPage {
  title: string;
  /** Absolute address of the page. */
  url: string;
  /** The topic's name; empty on pages that belong to none. */
  topic: string;
  /** BCP 47 tag. */
  language: string;
  questions: readonly Question[];
}

/** A step on the way from the home page to a page. */
export interface Step {
  name: string;
  /** Absolute address. */
  url: string;
}

/**
 * The questions of a page as flashcards, in the order of the page.
 * https://developers.google.com/search/docs/appearance/structured-data/education-qa
 *
 * @param site - Absolute address of the home page, with a slash at the end.
 * @returns `null` when no question has an answer: a quiz must have a part.
 */
export function quiz({title, url, topic, language, questions}: QuizPage, site: string) {
  const parts = questions.flatMap((question) => flashcard(question, site) ?? []);
  if (parts.length === 0) return null;
  return {
    '@type': 'Quiz',
    name: title,
    url,
    inLanguage: language,
    about: {'@type': 'Thing', name: topic === '' ? title : topic},
    hasPart: parts,
  } satisfies QuizLeaf;
}

/** A question without a title or an answer is no flashcard. */
function flashcard({id, title, shortAnswer, answer}: Question, site: string) {
  // An answer that begins with a picture has no text to begin with.
  const text = shortAnswer === '' ? answer : shortAnswer;
  if (title === '' || text === '') return null;
  return {
    '@type': 'Question',
    eduQuestionType: 'Flashcard',
    url: permanentPath(site, id),
    text: title,
    acceptedAnswer: {'@type': 'Answer', text},
  } satisfies QuestionLeaf;
}

/**
 * The way to a page. The last step is the page itself and needs no address.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 *
 * @returns `null` for fewer than two steps, which are no way.
 */
export function breadcrumbs(steps: readonly Step[]) {
  if (steps.length < 2) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({name, url}, index) => {
      const last = index === steps.length - 1;
      return {
        '@type': 'ListItem',
        position: index + 1,
        name,
        ...(!last && {item: url}),
      } satisfies ListItemLeaf;
    }),
  } satisfies BreadcrumbListLeaf;
}

/**
 * The site, for its name in results. Search engines read it on the home page of a host only.
 * https://developers.google.com/search/docs/appearance/site-names
 */
export function webSite({name, url}: Step) {
  return {'@type': 'WebSite', name, url} satisfies WebSiteLeaf;
}
