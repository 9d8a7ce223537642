/*
 * Why: a question has one level. Where it is written twice, one of the two is taken out of the page without a word,
 * and it may be the right one.
 */
import {listLevels, toDifficulty} from '../../language/questions/difficulty.ts';
import type {QuestionBlock} from '../../language/questions/question-block.ts';
import {asLevelLine} from '../../language/questions/read-answer.ts';
import {splitMark} from '../../language/questions/marks.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {askedBlocks, placeOfClass} from '../block-words.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const levelConflict: Rule = {
  severity: 'warning',
  about: 'A question says two levels.',
  fix: 'Leave one of them.',
  examples: {
    bad: [
      ['??? question beginner advanced "A {#a}"\n    A.\n', 'docs/aws/page.md:1:23'],
      ['??? question beginner "A {#a}"\n    🔴 **Advanced**\n\n    A.\n', 'docs/aws/page.md:2:5'],
      ['??? question "A {#a}"\n    🟢 **Advanced**\n\n    A.\n', 'docs/aws/page.md:2:5'],
    ],
    good: [
      '## Beginner questions\n\n??? question advanced "A {#a}"\n    A.\n',
      '??? question hard "A {#a}"\n    🔴 **Advanced**\n\n    A.\n',
      '??? question "A {#a}"\n    🔵 **Advanced**\n\n    A.\n',
    ],
  },
  page: (source) => askedBlocks(source).flatMap((block) => inBlock(block, source)),
};

function inBlock(block: QuestionBlock, source: SourcePage): Finding[] {
  const {levels} = source.page.vocabulary;
  const expected = `one level: ${listLevels(levels)}`;
  const [first, ...others] = block.classes.flatMap((word) => {
    const level = toDifficulty(word, levels);
    return level === null ? [] : [{word, level}];
  });
  const other = others.find(({level}) => level !== first?.level);
  if (first && other) {
    const found = `the level \`${other.word}\` after \`${first.word}\`, which alone counts`;
    return [{...placeOfClass(block, other.word, source), found, expected}];
  }

  for (const node of block.body) {
    const line = asLevelLine(node, levels);
    if (!line?.level || !line.hasMark) continue;
    const place = node.position?.start ?? {line: 1, column: 1};
    const {mark} = splitMark(plainText(node));
    const ofMark = levels.find((level) => level.mark === mark)?.id ?? line.level;
    if (first && first.level !== line.level) {
      const found = `the level \`${line.word}\`, while the opening line says \`${first.word}\`, which counts`;
      return [{line: place.line, column: place.column, found, expected}];
    }
    if (ofMark !== line.level) {
      const found = `the level \`${line.word}\`, which counts, behind ${mark}, the mark of \`${ofMark}\``;
      return [{line: place.line, column: place.column, found, expected}];
    }
    break;
  }
  return [];
}
