import type {PhrasingContent} from 'mdast';
import type {Difficulty, Level} from './difficulty.ts';
import {levelOfWord} from './levels-in-text.ts';

const inBrackets = String.raw`[[(【（]([^[\]()【】（）]{1,40})[\])】）]`;
const atStart = new RegExp(String.raw`^\s*${inBrackets}[\s:–—-]*`, 'u');
// Behind a dash only where the question has ended: "TLS – Basics" is about basics.
const atEnd = new RegExp(
  String.raw`(?<!\s)\s*${inBrackets}\s*$|(?<=[?？!.…]["'”’)]?)\s+[–—-]\s+([\p{L} -]{1,40})$`,
  'u',
);

/**
 * Take off the level that a title says at its beginning or end: `[Senior] How?`, `How? (Senior)`,
 * `How? – Advanced`.
 *
 * @param nodes - Those of the title, without its number; they are not changed.
 * @returns The level with the rest of the title; null when there is none of both.
 */
export function splitLevel(
  nodes: readonly PhrasingContent[],
  levels: readonly Level[],
): {level: Difficulty; nodes: PhrasingContent[]} | null {
  for (const [index, where] of [[0, atStart] as const, [nodes.length - 1, atEnd] as const]) {
    const node = nodes[index];
    const match = node?.type === 'text' ? where.exec(node.value) : null;
    const level = levelOfWord(match?.[1] ?? match?.[2] ?? '', levels);
    if (node?.type !== 'text' || !match || level === null) continue;
    const value = node.value.replace(match[0], '');
    const own = value === '' ? [] : [{...node, value}];
    const rest = [...nodes.slice(0, index), ...own, ...nodes.slice(index + 1)];
    if (rest.length > 0) return {level, nodes: rest};
  }
  return null;
}
