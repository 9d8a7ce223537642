import type {BlockContext} from './page-context.ts';
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
 * @param blocks - Those of a normalized tree; it is not changed.
 */
export function readQuestions(blocks: readonly BlockContext[]): LocatedQuestion[] {
  const questions: LocatedQuestion[] = [];
  for (const {nodes, page} of blocks) {
    for (const node of nodes) {
      const block = questionBlock(node);
      if (block) questions.push({block, ...readQuestion(block, page)});
    }
  }

  return questions;
}
