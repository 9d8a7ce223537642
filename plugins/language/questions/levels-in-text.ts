import {toDifficulty, type Difficulty, type Level} from './difficulty.ts';
import {bareMark, splitMark} from './marks.ts';
import type {Vocabulary} from '../vocabulary.ts';

/** What may follow a level in a heading about questions of that level: "Hard links" is about links. */
const rest =
  /^(?:$|[^\p{L}\s]|\s+[^\p{L}\s]|\s+(?:levels?|questions?|interview|concepts?|topics?|sections?|parts?|tier|problems?|exercises?|challenges?)\b)/iu;

/** The level that a heading is or begins with: "🟢 Beginner", "Advanced questions". */
export function levelAtStart(text: string, levels: readonly Level[]): Difficulty | null {
  const bare = text.replace(/^[^\p{L}]+/u, '');
  const [first = ''] = /^[\p{L}-]+/u.exec(bare) ?? [];
  return rest.test(bare.slice(first.length)) ? levelOfWord(first, levels) : null;
}

/** The same, or what a heading of another tool says at its end or by its mark: "Questions (advanced)". */
export function levelOfHeading(text: string, levels: readonly Level[]): Difficulty | null {
  return (
    levelAtStart(text, levels) ??
    levelInBrackets(text, levels) ??
    levelAtEnd(text, levels) ??
    levelOfMark(text, levels)
  );
}

/** The level that a question's title says: a mark before it, or a word in brackets. */
export function levelOfTitle(text: string, levels: readonly Level[]): Difficulty | null {
  const bare = text.replace(/^\s*(?:Q\s?)?\d+[.:)]\s*/i, '');
  return levelInBrackets(text, levels) ?? levelOfMark(bare, levels);
}

/**
 * What the marks of a page mean by its own words, as in "Legend: 👶 easy, ⭐️ medium": a line with two or
 * more of them.
 */
export function readLegend(text: string, levels: readonly Level[]): Map<string, Difficulty> {
  for (const [line] of text.matchAll(
    /^.*\p{Extended_Pictographic}.*\p{Extended_Pictographic}.*$/gmu,
  )) {
    const found = new Map<string, Difficulty>();
    for (const [, mark = '', word = ''] of line.matchAll(
      /(\p{Extended_Pictographic})(?:\uFE0F|\u200D|[\s:=–—-])*(\p{L}+)/gu,
    )) {
      const level = levelOfWord(word, levels);
      if (level) found.set(mark, level);
    }
    if (found.size >= 2) return found;
  }
  return new Map();
}

/** The level that a folder or file of a path says: `docs/02-advanced/page.md`; the last counts. */
export function levelOfPath(path: string, levels: readonly Level[]): Difficulty | null {
  for (const name of path.split('/').reverse()) {
    const word = name.replace(/\.[a-z]+$/i, '').replace(/^[\d\W_]+/, '');
    const level = levelOfWord(word, levels);
    if (level) return level;
  }
  return null;
}

/** The front matter of a page, with the level that its path says when it says none itself: as MkDocs's banks are laid out. */
export function withLevelOfPath<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
  path: string,
  {profile, levels}: Vocabulary,
): Fields {
  const difficulty = profile === 'mkdocs' ? levelOfPath(path, levels) : null;
  return difficulty === null ? fields : {difficulty, ...fields};
}

/** Where a bank has four colours, the last two are for the hardest questions. */
function levelOfMark(text: string, levels: readonly Level[]): Difficulty | null {
  const {mark} = splitMark(text);
  const marked = levels.find((level) => bareMark(level.mark) === mark);
  return marked?.id ?? (mark === '🟠' ? (levels.at(-1)?.id ?? null) : null);
}

function levelInBrackets(text: string, levels: readonly Level[]): Difficulty | null {
  for (const [, inside = ''] of text.matchAll(/[[(]([^[\]()]{1,40})[\])]/g)) {
    for (const word of inside.split(/[,/|·]|\s-\s/)) {
      const level = levelOfWord(word, levels);
      if (level) return level;
    }
  }
  return null;
}

function levelAtEnd(text: string, levels: readonly Level[]): Difficulty | null {
  const last = /(?:\s[-–—|]|:)\s+([\p{L}-]+(?:\s+level)?)[^\p{L}]*$/iu.exec(text.slice(-60))?.[1];
  return last === undefined ? null : levelOfWord(last, levels);
}

/** `Beginners`, `Senior-Level` and `mid level` too. */
export function levelOfWord(text: string, levels: readonly Level[]): Difficulty | null {
  const word = text
    .trim()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/(?<![-_\s])[-_\s]+level$/i, '');
  return toDifficulty(word, levels) ?? toDifficulty(word.replace(/s$/i, ''), levels);
}
