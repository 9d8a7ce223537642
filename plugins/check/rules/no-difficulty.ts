/*
 * Why: a question without a level has no badge and is in none of the level filters.
 */
import {levelLine, listLevels} from '../../language/questions/difficulty.ts';
import {shorten} from '../opening.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const noDifficulty: Rule = {
  severity: 'warning',
  about: 'A question has no level.',
  fix: 'Add a line such as `🟢 **Beginner**` to the answer, or `difficulty:` to the front matter.',
  examples: {
    bad: [['??? question "What is a pod?"\n    The smallest unit.\n', 'docs/aws/page.md:1:1']],
    good: ['??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n'],
  },
  page: findNoDifficulty,
};

function findNoDifficulty(source: SourcePage): Finding[] {
  const {levels} = source.page.vocabulary;
  return problemsOf(source, 'no-difficulty').map(({problem: {line, column, found}}) => ({
    line,
    column,
    found: `no level for the question "${shorten(found)}"`,
    expected: listLevels(levels),
    fix: `Add a line such as \`${levelLine(levels)}\` to the answer, or \`difficulty:\` to the front matter.`,
  }));
}
