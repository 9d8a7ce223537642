import {previewPath} from '../preview-images/index.ts';
import {countLevels, difficulties, type LevelCounts} from '../question-model/difficulty.ts';
import type {FileReference} from '../question-model/file-references.ts';
import type {Question} from '../question-model/types.ts';
import type {DocFile} from './docs-content.ts';
import {topicLabel} from './topic-label.ts';
import type {PageEntry, TopicPages} from './types.ts';

/** A doc with the questions that were read from it. */
export interface QuestionPage {
  doc: DocFile;
  questions: Question[];
  /** Ids of the questions that it links to. */
  links: readonly string[];
  /** What it shows or leads to that may be a file. */
  files: readonly FileReference[];
}

/**
 * Group pages by topic, which is the first folder below `docs/`.
 *
 * @param baseUrl - The site's base URL, for the address of a topic without `index.md`.
 * @returns Topics and their pages in the order of the sidebar.
 */
export function buildTopics(pages: readonly QuestionPage[], baseUrl: string): TopicPages[] {
  const byTopic = new Map<string, QuestionPage[]>();
  for (const page of pages) {
    const [topic = '', ...rest] = page.doc.relativePath.split('/');
    if (rest.length > 0) byTopic.set(topic, [...(byTopic.get(topic) ?? []), page]);
  }

  return [...byTopic]
    .map(([id, members]) => toTopic(id, members, baseUrl))
    .sort(byPosition)
    .map(({topic}) => topic);
}

function toTopic(id: string, members: QuestionPage[], baseUrl: string) {
  const index = members.find(({doc}) => /^[^/]+\/(?:index|README)\.mdx?$/i.test(doc.relativePath));
  const pages = members
    .filter((page) => page !== index || page.questions.length > 0)
    .sort((a, b) => compare(a.doc.position, b.doc.position) || order(a.doc, b.doc));
  const label = index?.doc.label ?? topicLabel(id);
  const counts = sum(pages.map(({questions}) => countLevels(questions)));

  const topic: TopicPages = {
    id,
    label,
    permalink: index?.doc.permalink ?? `${baseUrl}${id}/`,
    description: index?.doc.description ?? '',
    counts,
    total: total(counts),
    pageCount: pages.filter(({questions}) => questions.length > 0).length,
    image: previewPath(`${id}/index.md`),
    pages: pages.map(toEntry),
  };
  return {topic, position: index?.doc.position};
}

function toEntry({doc, questions}: QuestionPage): PageEntry {
  const counts = countLevels(questions);
  return {
    title: doc.label,
    permalink: doc.permalink,
    description: doc.description,
    counts,
    total: total(counts),
  };
}

type Positioned = ReturnType<typeof toTopic>;

function byPosition(a: Positioned, b: Positioned): number {
  return compare(a.position, b.position) || a.topic.label.localeCompare(b.topic.label, 'en');
}

/** Positions in order; what has none comes last. */
function compare(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}

/** By file name, as the generated sidebar has it. */
function order(a: DocFile, b: DocFile): number {
  return a.relativePath < b.relativePath ? -1 : 1;
}

export function sum(all: readonly LevelCounts[]): LevelCounts {
  const result: LevelCounts = {beginner: 0, intermediate: 0, advanced: 0, none: 0};
  for (const counts of all) {
    for (const level of [...difficulties, 'none'] as const) result[level] += counts[level];
  }

  return result;
}

export function total(counts: LevelCounts): number {
  return counts.beginner + counts.intermediate + counts.advanced + counts.none;
}
