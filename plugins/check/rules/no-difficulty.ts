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
import {levelLine, listLevels} from '../../language/questions/difficulty.ts';
import {shorten} from '../opening.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function noDifficulty(source: SourcePage): Finding[] {
  const {levels} = source.page.vocabulary;
  return problemsOf(source, 'no-difficulty').map(({problem: {line, column, found}}) => ({
    line,
    column,
    found: `no level for the question "${shorten(found)}"`,
    expected: listLevels(levels),
    fix: `Add a line such as \`${levelLine(levels)}\` to the answer, or \`difficulty:\` to the front matter.`,
  }));
}
