import type {Root} from 'mdast';
import {readFrontMatter, type FrontMatterProblem} from './front-matter.ts';
import {parseMarkdown} from './markdown.ts';
import {normalize} from './normalize.ts';
import {refuseHtml, refusePage, type Refusal} from './refuse-page.ts';
import {readQuestions, type LocatedQuestion} from './read-questions.ts';

/** A question file as read from its text. */
export interface Page {
  tree: Root;
  /** Empty when there is none or it is not a YAML mapping. */
  frontMatter: Readonly<Record<string, unknown>>;
  frontMatterProblems: FrontMatterProblem[];
  questions: LocatedQuestion[];
  /** Why nothing of it was read: it would take too long. */
  refusal: Refusal | null;
}

/** Read a question file. Never throws, whatever the text. */
export function readPage(text: string): Page {
  const tooLong = refusePage(text);
  if (tooLong) return refused(tooLong);
  const tree = parseMarkdown(text);
  const tooDeep = refuseHtml(tree);
  if (tooDeep) return refused(tooDeep);
  normalize(tree, text);
  const {data: frontMatter, problems: frontMatterProblems} = readFrontMatter(text);
  return {
    tree,
    frontMatter,
    frontMatterProblems,
    questions: readQuestions(tree, frontMatter),
    refusal: null,
  };
}

function refused(refusal: Refusal): Page {
  const tree: Root = {type: 'root', children: []};
  return {tree, frontMatter: {}, frontMatterProblems: [], questions: [], refusal};
}
