/*
 * Why: who opens a question expects an answer. Mostly the answer is there, but not
 * indented, and so stands below the question.
 */
import {shorten} from '../opening.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const emptyAnswer: Rule = {
  severity: 'error',
  about: 'A question has no answer.',
  fix: 'Write an answer, or indent the one below by 4 spaces.',
  examples: {
    bad: [['??? question "What is a pod?"\n\nThe smallest unit.\n', 'docs/aws/page.md:1:1']],
    good: ['??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n'],
  },
  page: findEmptyAnswer,
};

function findEmptyAnswer(source: SourcePage): Finding[] {
  return problemsOf(source, 'empty-answer').map(({problem: {line, column, found}}) => ({
    line,
    column,
    found: `no answer to the question "${shorten(found)}"`,
    expected: 'an answer below the opening line, indented by 4 spaces',
  }));
}
