import type {Root} from 'mdast';
import {readFrontMatter, type FrontMatterProblem} from './front-matter.ts';
import {parseMarkdown} from './markdown.ts';
import {normalize} from './normalize.ts';
import {readQuestions, type LocatedQuestion} from './read-questions.ts';

/** A question file as read from its text. */
export interface Page {
  tree: Root;
  /** Empty when there is none or it is not a YAML mapping. */
  frontMatter: Readonly<Record<string, unknown>>;
  frontMatterProblems: FrontMatterProblem[];
  questions: LocatedQuestion[];
}

/** Read a question file. Never throws, whatever the text. */
export function readPage(text: string): Page {
  const tree = parseMarkdown(text);
  normalize(tree, text);
  const {data: frontMatter, problems: frontMatterProblems} = readFrontMatter(text);
  return {tree, frontMatter, frontMatterProblems, questions: readQuestions(tree, frontMatter)};
}
