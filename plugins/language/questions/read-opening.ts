import type {PhrasingContent} from 'mdast';
import {toDifficulty, type Difficulty, type Level} from './difficulty.ts';
import type {PageContext} from './page-context.ts';
import {isUnseen, readableText} from './plain-text.ts';
import type {QuestionBlock} from './question-block.ts';
import {asHint, asLevelLine, type LevelLine} from './read-answer.ts';
import {readTitle, takeLinks, type Title} from './read-title.ts';
import {splitLevel} from './title-level.ts';

/** What a question or a quiz begins with, and the rest of its body. */
export interface Opening {
  title: Title;
  hint: ReturnType<typeof takeLinks> | null;
  difficulty: Difficulty | null;
  /** A level line whose word is no level, when there is no other. */
  unknown: LevelLine | null;
  body: QuestionBlock['body'];
  line: number;
  column: number;
}

/** Read title, hint and level of a block. The nodes are not changed. */
export function readOpening(block: QuestionBlock, page: PageContext): Opening {
  const {levels, profile} = page.vocabulary;
  const body = [...block.body];
  const ofClass = firstLevel(block.classes, levels);
  const firstHint = takeHint(body);
  const levelLine = takeLevelLine(body, levels, ofClass);
  const written = firstHint ?? takeHint(body);
  const unknown = levelLine ? null : unknownLevel(body, levels);
  const level = ofClass ?? levelLine?.level ?? null;
  const title = readTitle(block.title, block.ids);
  const split = profile === 'mkdocs' ? splitLevel(title.nodes, levels) : null;
  if (split && (level === null || level === split.level)) {
    // The id stays that of the title as written, so that the profile changes none.
    title.nodes = split.nodes;
    title.text = readableText({type: 'paragraph', children: split.nodes});
  }
  return {
    title,
    hint: written && takeLinks(written),
    difficulty: level ?? split?.level ?? page.difficulty,
    unknown,
    body,
    ...(block.node.position?.start ?? {line: 1, column: 1}),
  };
}

/** Take the hint out of a body that begins with it. */
function takeHint(body: QuestionBlock['body']): PhrasingContent[] | null {
  const at = body.findIndex((node) => !isUnseen(node));
  const hint = asHint(body[at]);
  if (hint) body.splice(at, 1);
  return hint;
}

/**
 * Take the level line out of a body. A bold word without the emoji of a level may be a heading of a part of
 * the answer: only the first paragraph is sure to be none, unless the opening line says another level.
 */
function takeLevelLine(
  body: QuestionBlock['body'],
  levels: readonly Level[],
  ofClass: Difficulty | null,
): LevelLine | null {
  const first = body.findIndex((node) => !isUnseen(node));
  for (const [at, node] of body.entries()) {
    const line = asLevelLine(node, levels);
    if (!line?.level) continue;
    if (!line.hasMark && (at !== first || (ofClass ?? line.level) !== line.level)) continue;
    body.splice(at, 1);
    return line;
  }

  return null;
}

function firstLevel(classes: string[], levels: readonly Level[]): Difficulty | null {
  for (const name of classes) {
    const level = toDifficulty(name, levels);
    if (level) return level;
  }

  return null;
}

function unknownLevel(body: QuestionBlock['body'], levels: readonly Level[]): LevelLine | null {
  for (const node of body) {
    const line = asLevelLine(node, levels);
    if (line && !line.level) return line;
  }

  return null;
}
