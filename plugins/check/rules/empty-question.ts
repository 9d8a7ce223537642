/*
 * Why: a question without a title has nothing to show before it is opened, nothing
 * to search for and no id to link to.
 *
 * Bad:   ??? question ""
 * Good:  ??? question "What is a pod?"
 */
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import {hasUnquotedTitle} from './near-miss-opening.ts';

export function emptyQuestion(source: SourcePage): Finding[] {
  return problemsOf(source, 'empty-question')
    .filter(
      ({question: {block}}) =>
        !(block.node.type === 'details' && hasUnquotedTitle(block.node, source)),
    )
    .map(({problem: {line, column}}) => ({
      line,
      column,
      found: 'a question without a title',
      expected: 'a title in straight double quotes',
    }));
}
