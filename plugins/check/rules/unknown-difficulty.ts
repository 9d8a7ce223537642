/*
 * Why: a level line with a word that is no level stays in the answer as text, and
 * the question has no badge. In the front matter it leaves the whole page without.
 */
import {listLevels, toDifficulty} from '../../language/questions/difficulty.ts';
import {asLevelLine} from '../../language/questions/read-answer.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unknownDifficulty: Rule = {
  severity: 'error',
  about: 'A level is none of those known.',
  fix: 'Write **Beginner**, **Intermediate** or **Advanced** (in front matter without the asterisks).',
  examples: {
    bad: [
      ['??? question "A"\n    🟢 **Beginer**\n\n    A.\n', 'docs/aws/page.md:2:5'],
      ['---\ndifficulty: tough\n---\n\n# A\n', 'docs/aws/page.md:2:13'],
    ],
    good: [
      '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
      '??? question advanced annotate "A {#a}"\n    A.\n',
    ],
  },
  page: findUnknownDifficulty,
};

function findUnknownDifficulty(source: SourcePage): Finding[] {
  const {levels} = source.page.vocabulary;
  const expected = listLevels(levels);
  return [
    ...frontMatter(source, expected),
    ...problemsOf(source, 'unknown-difficulty').map(({question, problem}) => {
      const node = question.block.body.find(
        (child) => asLevelLine(child, levels)?.word === problem.found,
      );
      const {line, column} = node?.position?.start ?? problem;
      return {line, column, found: `the level \`${problem.found}\``, expected};
    }),
  ];
}

function frontMatter({page, lines}: SourcePage, expected: string): Finding[] {
  const {difficulty} = page.frontMatter;
  if (difficulty === undefined || difficulty === null) return [];
  if (typeof difficulty === 'string' && toDifficulty(difficulty, page.vocabulary.levels)) return [];

  const end = page.tree.children.find(({type}) => type === 'yaml')?.position?.end.line ?? 0;
  const pattern = /^(\s*["']?difficulty["']?\s*:\s*)(.*)/;
  for (const [index, {text}] of lines.slice(0, end).entries()) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, key = '', value = ''] = match;
    const found = `the level \`${value.trim()}\` in the front matter`;
    return [{line: index + 1, column: key.length + 1, found, expected}];
  }

  return [{line: 1, column: 1, found: 'an unknown level in the front matter', expected}];
}
