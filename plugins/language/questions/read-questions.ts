import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {defaultVocabulary} from '../vocabulary.ts';
import {toDifficulty} from './difficulty.ts';
import {plainText} from './plain-text.ts';
import {questionBlock, type QuestionBlock} from './question-block.ts';
import {readQuestion, type PageContext, type ReadQuestion} from './read-question.ts';

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
  const {difficulty} = frontMatter;
  const pageLevel =
    typeof difficulty === 'string' ? toDifficulty(difficulty, vocabulary.levels) : null;
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });

  const questions: LocatedQuestion[] = [];
  let section: string | null = null;

  for (const child of tree.children) {
    if (child.type === 'heading') section = child.depth > 1 ? plainText(child) : null;
    const page: PageContext = {difficulty: pageLevel, section, definitions, vocabulary};
    visit(child, (node) => {
      const block = questionBlock(node);
      if (block) questions.push({block, ...readQuestion(block, page)});
    });
  }

  return questions;
}
