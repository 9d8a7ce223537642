import {
  introducedTopic,
  ROOT_TOPIC,
  topicAddress,
  topicOf,
  type NameOptions,
} from './files/index.ts';
import {firstPlace} from './first-place.ts';
import {previewPath} from './preview-path.ts';
import {countLevels, type LevelCounts} from '../language/questions/difficulty.ts';
import type {FileReference} from '../language/questions/file-references.ts';
import type {QuizGroup} from '../language/questions/quiz-groups.ts';
import type {Question} from '../language/questions/types.ts';
import type {DocFile} from './types.ts';
import {topicLabel} from './topic-label.ts';
import type {PageEntry, TopicPages} from './types.ts';

/** A doc with the questions that were read from it. */
export interface QuestionPage {
  doc: DocFile;
  questions: Question[];
  /** What its quizzes go with; none when left out. */
  quizzes?: readonly QuizGroup[];
  /** Ids of the questions that it links to. */
  links: readonly string[];
  /** What it shows or leads to that may be a file. */
  files: readonly FileReference[];
}

/** What depends on the site, not on its pages. */
export interface TopicOptions {
  /** For the address of a topic without `index.md`. */
  baseUrl: string;
  names?: NameOptions;
  /** Whether each topic has a page; without, one whose author wrote none is at its first page. */
  withPages?: boolean;
  /** What the topic of the pages in no folder is called: alone, and beside others. */
  rootLabels?: readonly [alone: string, besideOthers: string];
}

/**
 * Group pages by topic, which is the first folder below `docs/`; pages in none are one together.
 *
 * @returns Topics and their pages in the order of the sidebar.
 */
export function buildTopics(pages: readonly QuestionPage[], options: TopicOptions): TopicPages[] {
  const byTopic = new Map<string, QuestionPage[]>();
  for (const page of pages) {
    const topic = topicOf(page.doc.relativePath);
    const members = byTopic.get(topic);
    if (members) members.push(page);
    else byTopic.set(topic, [page]);
  }

  const [alone, besideOthers] = options.rootLabels ?? ['Questions', 'More questions'];
  const rootLabel = byTopic.size === 1 ? alone : besideOthers;
  return [...byTopic]
    .map(([id, members]) =>
      toTopic(id, members, id === ROOT_TOPIC ? rootLabel : topicLabel(id), options),
    )
    .sort(byPosition)
    .map(({topic}) => topic);
}

function toTopic(
  id: string,
  members: QuestionPage[],
  nameless: string,
  {baseUrl, names, withPages = true}: TopicOptions,
) {
  const index = members.find(({doc}) => introducedTopic(doc.relativePath) === id);
  const sorted = members
    .filter((page) => page !== index || page.questions.length > 0)
    .sort(
      (a, b) =>
        compare(a.doc.place, b.doc.place) ||
        compare(placeOf(a.doc), placeOf(b.doc)) ||
        order(a.doc, b.doc),
    );
  const isOfQuizzes = (page: QuestionPage) => page.questions.length === 0 && quizCount(page) > 0;
  const pages = sorted.filter((page) => !isOfQuizzes(page));
  const label = index?.doc.label ?? nameless;
  const counts = sum(pages.map(({questions}) => countLevels(questions)));

  const topic: TopicPages = {
    id,
    label,
    permalink:
      index?.doc.permalink ??
      (withPages ? undefined : pages[0]?.doc.permalink) ??
      `${baseUrl}${topicAddress(id, names).slice(1)}/`,
    description: index?.doc.description ?? '',
    counts,
    total: total(counts),
    pageCount: pages.filter(({questions}) => questions.length > 0).length,
    image: previewPath(`${id}/index.md`),
    isRoot: id === ROOT_TOPIC,
    pages: pages.map(toEntry),
    quizPages: sorted.filter(isOfQuizzes).map((page) => ({
      title: page.doc.label,
      permalink: page.doc.permalink,
      count: quizCount(page),
    })),
    minutes: Math.ceil(pages.reduce((all, {questions}) => all + minutesOf(questions), 0)),
  };
  return {topic, position: index?.doc.position};
}

function toEntry({doc, questions}: QuestionPage): PageEntry {
  const counts = countLevels(questions);
  return {
    title: doc.label,
    permalink: doc.permalink,
    description: doc.description,
    ...(doc.group !== undefined && {group: doc.group}),
    counts,
    total: total(counts),
    startsTopic: doc.startsTopic ?? false,
  };
}

function quizCount({quizzes = []}: QuestionPage): number {
  return quizzes.reduce((all, {count}) => all + count, 0);
}

/** Half a minute to say an answer, and then its text at a thousand characters a minute. */
function minutesOf(questions: readonly Question[]): number {
  return questions.reduce((all, {answer}) => all + 0.5 + answer.length / 1000, 0);
}

type Positioned = ReturnType<typeof toTopic>;

function byPosition(a: Positioned, b: Positioned): number {
  return compare(a.position, b.position) || a.topic.label.localeCompare(b.topic.label, 'en');
}

/** Positions in order; what has none comes last. */
function compare(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}

/** Where a reader should begin comes first, as in the sidebar; for pages that are in none. */
function placeOf({startsTopic, position}: DocFile): number | undefined {
  return startsTopic === true ? firstPlace : position;
}

/** By file name, as the generated sidebar has it. */
function order(a: DocFile, b: DocFile): number {
  return a.relativePath < b.relativePath ? -1 : 1;
}

export function sum(all: readonly LevelCounts[]): LevelCounts {
  const result: Record<string, number> = {};
  for (const [level, count] of all.flatMap((counts) => Object.entries(counts))) {
    result[level] = (result[level] ?? 0) + count;
  }
  return result;
}

export function total(counts: LevelCounts): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
