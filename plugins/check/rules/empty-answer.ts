/*
 * Why: who opens a question expects an answer. Mostly the answer is there, but not
 * indented, and so stands below the question.
 *
 * Bad:   ??? question "What is a pod?"
 *
 *        The smallest unit.
 * Good:  ??? question "What is a pod?"
 *            The smallest unit.
 */
import {shorten} from '../opening.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function emptyAnswer(source: SourcePage): Finding[] {
  return problemsOf(source, 'empty-answer').map(({problem: {line, column, found}}) => ({
    line,
    column,
    found: `no answer to the question "${shorten(found)}"`,
    expected: 'an answer below the opening line, indented by 4 spaces',
  }));
}
