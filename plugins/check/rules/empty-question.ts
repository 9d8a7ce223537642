/*
 * Why: a question without a title has nothing to show before it is opened, nothing
 * to search for and no id to link to.
 */
import {problemsOf} from '../reading-problems.ts';
import {lostTitle} from '../block-words.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const emptyQuestion: Rule = {
  severity: 'error',
  about: 'A question has no title.',
  fix: 'Add a title in straight double quotes: `??? question "Title"`.',
  examples: {
    bad: [['??? question ""\n    🟢 **Beginner**\n\n    A.\n', 'docs/aws/page.md:1:1']],
    good: ['??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n'],
  },
  page: findEmptyQuestion,
};

function findEmptyQuestion(source: SourcePage): Finding[] {
  return problemsOf(source, 'empty-question')
    .filter(
      ({question: {block}}) =>
        !(block.node.type === 'details' && lostTitle(block.node, source) !== null),
    )
    .map(({problem: {line, column}}) => ({
      line,
      column,
      found: 'a question without a title',
      expected: 'a title in straight double quotes',
    }));
}
