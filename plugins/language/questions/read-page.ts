import type {Root} from 'mdast';
import type {Included} from '../mkdocs/included.ts';
import {defaultVocabulary, type Vocabulary} from '../vocabulary.ts';
import {readFrontMatter, type FrontMatterProblem} from './front-matter.ts';
import {withLevelOfPath} from './levels-in-text.ts';
import {parseMarkdown} from './markdown.ts';
import {normalize} from './normalize.ts';
import {refuseHtml, refusePage, type Refusal} from './refuse-page.ts';
import {readQuestions, type LocatedQuestion} from './read-questions.ts';
import {readQuizzes, type LocatedQuiz} from './read-quizzes.ts';

/** A question file as read from its text. */
export interface Page {
  tree: Root;
  /** Empty when there is none or it is not a YAML mapping. */
  frontMatter: Readonly<Record<string, unknown>>;
  frontMatterProblems: FrontMatterProblem[];
  questions: LocatedQuestion[];
  /** Those that cannot be asked too: they are told by {@link LocatedQuiz.isUsable}. */
  quizzes: LocatedQuiz[];
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
    tree,
    frontMatter,
    frontMatterProblems,
    questions: readQuestions(tree, fields, vocabulary),
    quizzes: readQuizzes(tree, fields, vocabulary),
    vocabulary,
    refusal: null,
  };
}

function refused(refusal: Refusal, vocabulary: Vocabulary): Page {
  const tree: Root = {type: 'root', children: []};
  return {
    tree,
    frontMatter: {},
    frontMatterProblems: [],
    questions: [],
    quizzes: [],
    vocabulary,
    refusal,
  };
}
