/*
 * Why: a question without a level has no badge and is in none of the level filters.
 *
 * Bad:   ??? question "What is a pod?"
 *            The smallest unit.
 * Good:  ??? question "What is a pod?"
 *            🟢 **Beginner**
 *
 *            The smallest unit.
 */
import {shorten} from '../opening.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function noDifficulty(source: SourcePage): Finding[] {
  return problemsOf(source, 'no-difficulty').map(({problem: {line, column, found}}) => ({
    line,
    column,
    found: `no level for the question "${shorten(found)}"`,
    expected: 'beginner, intermediate or advanced',
  }));
}
