import {checkFile, readSource} from '../../check/index.ts';
import {quizGroups} from '../../language/questions/quiz-groups.ts';
import {questionLinks} from '../../language/questions/question-links.ts';
import {summarizePage} from '../../language/questions/page-summary.ts';
import {compilePage} from './compile-page.ts';
import type {PageResult, PageTask} from './types.ts';

/** Read, check and compile a file; its text is parsed once for all of it. */
export async function readPageFile({
  path,
  shown,
  bytes,
  settings,
  vocabulary,
  included = {},
}: PageTask): Promise<PageResult> {
  const source = readSource({path: shown, bytes, included}, vocabulary);
  const {page} = source;
  const result = {
    questions: page.questions.map(({parts}) => parts.question),
    quizzes: quizGroups(page),
    links: questionLinks(page.nodes),
    summary: summarizePage(page),
    checked: await checkFile(source),
  };
  // Last: it takes the tree apart.
  const compiled =
    settings && !page.refusal ? await compilePage({path, text: source.text, page}, settings) : null;
  return {...result, compiled};
}
