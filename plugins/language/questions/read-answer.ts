import type {BlockContent, DefinitionContent, Paragraph, PhrasingContent, Strong} from 'mdast';
import type {Vocabulary} from '../vocabulary.ts';
import {calloutOfMark} from './callouts.ts';
import {toDifficulty, type Difficulty, type Level} from './difficulty.ts';
import {bareMark, hintMark, levelMarks, splitMark} from './marks.ts';
import {isUnseen, plainText} from './plain-text.ts';
import type {AnswerPart} from './types.ts';

type Block = BlockContent | DefinitionContent;

/** A level line: the level, or the word that is none. */
export interface LevelLine {
  level: Difficulty | null;
  word: string;
  /** Whether an emoji of a level is before the word, so that it can be nothing else. */
  hasMark: boolean;
}

export interface CalloutStart {
  mark: string;
  label: PhrasingContent[];
  labelText: string;
  /** What follows the label in its paragraph. */
  rest: PhrasingContent[];
}

/** The inline nodes of a think-first hint, when the block is one. */
export function asHint(node: Block | undefined): PhrasingContent[] | null {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  if (node?.type !== 'paragraph' || first?.type !== 'text') return null;
  const {mark, rest} = splitMark(first.value);
  if (mark !== hintMark) return null;
  return trimStart([{...first, value: rest}, ...node.children.slice(1)]);
}

/**
 * The level of a paragraph that is only an optional emoji and a bold level.
 *
 * @returns `null` when the paragraph is ordinary text; a line with a level mark
 *   and an unknown bold word comes back without a level.
 */
export function asLevelLine(node: Block, levels: readonly Level[]): LevelLine | null {
  if (node.type !== 'paragraph') return null;
  const strong = onlyStrong(node);
  if (!strong) return null;
  const outer = splitMark(plainText(node));
  const word = outer.rest.trim();
  const level = toDifficulty(word, levels);
  const hasMark = [...levelMarks, ...levels.map(({mark}) => bareMark(mark))].includes(outer.mark);
  if (level) return {level, word, hasMark};
  return hasMark && /^\S+(?: \S+)?$/u.test(word) && !word.endsWith(':')
    ? {level, word, hasMark}
    : null;
}

/** The bold text of a paragraph that has nothing else but an emoji before it. */
function onlyStrong(node: Paragraph): Strong | null {
  const nodes = node.children.filter(
    (child) => child.type !== 'text' || splitMark(child.value).rest.trim() !== '',
  );
  const [first] = nodes;
  return nodes.length === 1 && first?.type === 'strong' ? first : null;
}

/** Read a paragraph as the start of a callout: an emoji and a bold label with a colon. */
export function asCallout(node: Block): CalloutStart | null {
  if (node.type !== 'paragraph') return null;
  const [first, second, ...others] = node.children;
  if (first?.type !== 'text' || second?.type !== 'strong') return null;
  const {mark, rest: between} = splitMark(first.value);
  if (mark === '' || mark === hintMark || between.trim() !== '') return null;

  const text = plainText({type: 'paragraph', children: second.children});
  const next = others[0];
  let rest = others;
  if (!/[:：]$/.test(text)) {
    if (next?.type !== 'text' || !/^[:：]/.test(next.value)) return null;
    rest = [{...next, value: next.value.slice(1)}, ...others.slice(1)];
  }

  return {
    mark,
    label: withoutColon(second.children),
    labelText: text.replace(/\s*[:：]$/, ''),
    rest: trimStart(rest),
  };
}

/**
 * Divide an answer into callouts and what stands between them. A callout takes
 * along the blocks that start on the line right after it (its list). A label with
 * nothing behind it takes a list after a blank line too: it is about nothing else.
 */
export function splitAnswer(body: Block[], {callouts}: Vocabulary): AnswerPart[] {
  const parts: AnswerPart[] = [];
  for (let index = 0; index < body.length; index++) {
    const node = body[index];
    if (!node) continue;
    const start = asCallout(node);
    if (start) {
      const nodes: Block[] =
        start.rest.length > 0 ? [{...(node as Paragraph), children: start.rest}] : [];
      let previous: Block = node;
      for (
        let next = body[index + 1];
        next && (adjacent(previous, next) || (nodes.every(isUnseen) && isListNext(body, index)));
        next = body[index + 1]
      ) {
        nodes.push(next);
        previous = next;
        index++;
      }

      const {mark, label, labelText} = start;
      const kind = calloutOfMark(mark, callouts);
      const row = callouts.find(({id}) => id === kind)?.row;
      parts.push({type: 'callout', mark, kind, row, label, labelText, nodes});
      continue;
    }

    const last = parts.at(-1);
    if (last?.type === 'content') last.nodes.push(node);
    else parts.push({type: 'content', nodes: [node]});
  }

  return parts;
}

/** Whether a list is the first that is seen behind a block. */
function isListNext(body: Block[], index: number): boolean {
  return body.find((node, at) => at > index && !isUnseen(node))?.type === 'list';
}

function adjacent(before: Block, node: Block): boolean {
  if (node.type === 'details' || !before.position || !node.position) return false;
  return node.position.start.line === before.position.end.line + 1;
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type === 'break') return trimStart(rest);
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? trimStart(rest) : [{...first, value}, ...rest];
}

function withoutColon(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const value = last.value.replace(/\s*[:：]\s*$/, '');
  return [...nodes.slice(0, -1), ...(value === '' ? [] : [{...last, value}])];
}
