import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {defaultVocabulary} from '../vocabulary.ts';
import {pageContexts} from './page-context.ts';
import {questionBlock, type QuestionBlock} from './question-block.ts';
import {readQuestion, type ReadQuestion} from './read-question.ts';

/** A question with the block it was read from. */
export interface LocatedQuestion extends ReadQuestion {
  block: QuestionBlock;
}

/**
 * Read every question of a page, in the order of the file, nested ones too.
 * This is the one place where questions are read: the page, the search index,
 * the links and the exports all take them from here.
 *
 * @param tree - A normalized tree; it is not changed.
 * @param frontMatter - The page's front matter.
 * @param vocabulary - The bank's words for levels and callouts.
 */
export function readQuestions(
  tree: Root,
  frontMatter: Readonly<Record<string, unknown>> = {},
  vocabulary = defaultVocabulary,
): LocatedQuestion[] {
  const questions: LocatedQuestion[] = [];
  for (const {child, page} of pageContexts(tree, frontMatter, vocabulary)) {
    visit(child, (node) => {
      const block = questionBlock(node);
      if (block) questions.push({block, ...readQuestion(block, page)});
    });
  }

  return questions;
}
