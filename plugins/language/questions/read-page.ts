import type {Heading, Nodes, Root} from 'mdast';
import type {Included} from '../mkdocs/included.ts';
import {nodesIn} from '../nodes.ts';
import {defaultVocabulary, type Vocabulary} from '../vocabulary.ts';
import {readFrontMatter, type FrontMatterProblem} from './front-matter.ts';
import {headingIds, type HeadingId} from './heading-ids.ts';
import {withLevelOfPath} from './levels-in-text.ts';
import {parseMarkdown} from './markdown.ts';
import {normalize} from './normalize.ts';
import {pageContexts} from './page-context.ts';
import {refuseHtml, refusePage, type Refusal} from './refuse-page.ts';
import {readQuestions, type LocatedQuestion} from './read-questions.ts';
import {readQuizzes, type LocatedQuiz} from './read-quizzes.ts';

/** A question file as read from its text. */
export interface Page {
  tree: Root;
  /** All of the tree in the order of the file, for the many who look through it until it is laid out. */
  nodes: readonly Nodes[];
  /** Empty when there is none or it is not a YAML mapping. */
  frontMatter: Readonly<Record<string, unknown>>;
  frontMatterProblems: FrontMatterProblem[];
  questions: LocatedQuestion[];
  /** Those that cannot be asked too: they are told by {@link LocatedQuiz.isUsable}. */
  quizzes: LocatedQuiz[];
  headingIds: ReadonlyMap<Heading, HeadingId>;
  /** What its words for levels and callouts were taken from. */
  vocabulary: Vocabulary;
  /** Why nothing of it was read: it would take too long. */
  refusal: Refusal | null;
}

/**
 * Read a question file. Never throws, whatever the text.
 *
 * @param path - From the site or the bank: a folder of it may be a level, with the profile `mkdocs`.
 */
export function readPage(
  text: string,
  vocabulary = defaultVocabulary,
  included: Included = {},
  path = '',
): Page {
  const tooLong = refusePage(text);
  if (tooLong) return refused(tooLong, vocabulary);
  const tree = parseMarkdown(text, vocabulary.profile);
  const tooDeep = refuseHtml(tree);
  if (tooDeep) return refused(tooDeep, vocabulary);
  normalize(tree, text, vocabulary, included);
  const {data: frontMatter, problems: frontMatterProblems} = readFrontMatter(text);
  const fields = withLevelOfPath(frontMatter, path, vocabulary);
  return {
    ...readTree(tree, fields, vocabulary),
    nodes: nodesIn(tree),
    frontMatter,
    frontMatterProblems,
    refusal: null,
  };
}

/** What a page is laid out from. */
export type PageParts = Pick<Page, 'tree' | 'questions' | 'quizzes' | 'headingIds' | 'vocabulary'>;

/** Read a normalized tree; it is not changed. */
export function readTree(
  tree: Root,
  frontMatter: Page['frontMatter'],
  vocabulary: Vocabulary,
): PageParts {
  const blocks = pageContexts(tree, frontMatter, vocabulary);
  const questions = readQuestions(blocks);
  const quizzes = readQuizzes(blocks);
  const ids = headingIds(tree, questions, quizzes);
  return {tree, questions, quizzes, headingIds: ids, vocabulary};
}

function refused(refusal: Refusal, vocabulary: Vocabulary): Page {
  const tree: Root = {type: 'root', children: []};
  return {
    tree,
    nodes: [tree],
    frontMatter: {},
    frontMatterProblems: [],
    questions: [],
    quizzes: [],
    headingIds: new Map(),
    vocabulary,
    refusal,
  };
}
