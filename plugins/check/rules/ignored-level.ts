/*
 * Why: a level that does not count leaves the question with another one, such as that of the heading above it. And where
 * it is written twice, one of the two is taken out of the page, which may be the right one.
 */
import {listLevels, toDifficulty, type Level} from '../../language/questions/difficulty.ts';
import type {QuestionBlock} from '../../language/questions/question-block.ts';
import {asLevelLine} from '../../language/questions/read-answer.ts';
import {bareMark, splitMark} from '../../language/questions/marks.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {askedBlocks, placeOfClass} from '../block-words.ts';
import {nearWord} from '../near-word.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const ignoredLevel: Rule = {
  severity: 'warning',
  about: 'A level is written that does not count: misspelt, not bold, or the second of a question.',
  fix: 'Leave one level, as in `🟢 **Beginner**`.',
  examples: {
    bad: [
      ['??? question advancd "A {#a}"\n    A.\n', 'docs/aws/page.md:1:14'],
      ['## Beginner\n\n??? question "A {#a}"\n    🔴 Advanced\n\n    A.\n', 'docs/aws/page.md:4:5'],
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
  page: findIgnoredLevel,
};

function findIgnoredLevel(source: SourcePage): Finding[] {
  return askedBlocks(source).flatMap((block) => [
    ...misspelt(block, source),
    ...withoutBold(block, source.page.vocabulary.levels),
    ...twoLevels(block, source),
  ]);
}

/** A word before the title that is almost a level. Others may be classes of somebody's theme. */
function misspelt(block: QuestionBlock, source: SourcePage): Finding[] {
  const {levels} = source.page.vocabulary;
  const words = levels.flatMap(({id, label}) => [id, label.toLowerCase()]);
  // Without a title they are the title, which another rule says.
  const classes = block.title.length === 0 ? [] : block.classes;
  return classes.flatMap((name) => {
    const meant = toDifficulty(name, levels) === null ? nearWord(name, words) : null;
    if (meant === null) return [];
    const found = `the level \`${name}\``;
    return [
      {
        ...placeOfClass(block, name, source),
        found,
        expected: listLevels(levels),
        fix: `Did you mean \`${meant}\`?`,
      },
    ];
  });
}

/** `🔴 Advanced`, which is text. */
function withoutBold({body}: QuestionBlock, levels: readonly Level[]): Finding[] {
  return body.flatMap((node) => {
    if (node.type !== 'paragraph' || asLevelLine(node, levels)) return [];
    const text = plainText(node);
    const {mark, rest} = splitMark(text);
    const isMark = withMark(mark, levels).length > 0;
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

function twoLevels(block: QuestionBlock, source: SourcePage): Finding[] {
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
    // Levels may share a mark.
    const ofMark = withMark(mark, levels).map(({id}) => id);
    if (first && first.level !== line.level) {
      const found = `the level \`${line.word}\`, while the opening line says \`${first.word}\`, which counts`;
      return [{line: place.line, column: place.column, found, expected}];
    }
    if (ofMark[0] !== undefined && !ofMark.includes(line.level)) {
      const found = `the level \`${line.word}\`, which counts, behind ${mark}, the mark of \`${ofMark[0]}\``;
      return [{line: place.line, column: place.column, found, expected}];
    }
    break;
  }
  return [];
}

function withMark(mark: string, levels: readonly Level[]): Level[] {
  return levels.filter((level) => bareMark(level.mark) === mark);
}
