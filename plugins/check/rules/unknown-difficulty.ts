/*
 * Why: a level line with a word that is no level stays in the answer as text, and
 * the question has no badge, or that of the heading above it. In the front matter it leaves the whole page without.
 */
import {listLevels, toDifficulty, type Level} from '../../language/questions/difficulty.ts';
import {splitMark} from '../../language/questions/marks.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import type {QuestionBlock} from '../../language/questions/question-block.ts';
import {asLevelLine} from '../../language/questions/read-answer.ts';
import {askedBlocks, placeOfClass} from '../block-words.ts';
import {nearWord} from '../near-word.ts';
import {problemsOf} from '../reading-problems.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unknownDifficulty: Rule = {
  severity: 'error',
  about: 'A level is none of those known, or is not written as one.',
  fix: 'Write **Beginner**, **Intermediate** or **Advanced** (in front matter without the asterisks).',
  examples: {
    bad: [
      ['??? question "A"\n    🟢 **Beginer**\n\n    A.\n', 'docs/aws/page.md:2:5'],
      ['??? question advancd "A {#a}"\n    A.\n', 'docs/aws/page.md:1:14'],
      ['## Beginner\n\n??? question "A {#a}"\n    🔴 Advanced\n\n    A.\n', 'docs/aws/page.md:4:5'],
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
    ...askedBlocks(source).flatMap((block) => [
      ...misspelt(block, source, expected),
      ...withoutBold(block, levels),
    ]),
    ...problemsOf(source, 'unknown-difficulty').map(({question, problem}) => {
      const node = question.block.body.find(
        (child) => asLevelLine(child, levels)?.word === problem.found,
      );
      const {line, column} = node?.position?.start ?? problem;
      return {line, column, found: `the level \`${problem.found}\``, expected};
    }),
  ];
}

/** A word before the title that is almost a level. Others may be classes of somebody's theme. */
function misspelt(block: QuestionBlock, source: SourcePage, expected: string): Finding[] {
  const {levels} = source.page.vocabulary;
  const words = levels.flatMap(({id, label}) => [id, label.toLowerCase()]);
  // Without a title they are the title, which another rule says.
  const classes = block.title.length === 0 ? [] : block.classes;
  return classes.flatMap((name) => {
    const meant = toDifficulty(name, levels) === null ? nearWord(name, words) : null;
    if (meant === null) return [];
    const found = `the level \`${name}\``;
    return [
      {...placeOfClass(block, name, source), found, expected, fix: `Did you mean \`${meant}\`?`},
    ];
  });
}

/** `🔴 Advanced`, which is text. */
function withoutBold({body}: QuestionBlock, levels: readonly Level[]): Finding[] {
  return body.flatMap((node) => {
    if (node.type !== 'paragraph' || asLevelLine(node, levels)) return [];
    const text = plainText(node);
    const {mark, rest} = splitMark(text);
    const isMark = levels.some((level) => level.mark === mark);
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    if (!isMark || toDifficulty(rest, levels) === null) return [];
    return [
      {
        line,
        column,
        found: `\`${text.trim()}\`, a level that is not bold, and so is text of the answer`,
        expected: `\`${mark} **${rest.trim()}**\``,
        fix: 'Write two asterisks on either side of the word.',
      },
    ];
  });
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
