import type {BlockContent, DefinitionContent, Nodes, Paragraph} from 'mdast';
import {nodesIn} from '../nodes.ts';
import {isUnseen, plainText} from './plain-text.ts';
import type {Answer, AnswerPart, AnswerRow, CalloutPart} from './types.ts';
import {countWords} from './words.ts';

/*
 * What is shown of an answer at once, and what behind a row: decision 19. The one place that says so;
 * the page, the search and the check all take it from here.
 */

/** A paragraph of so many words can be said aloud: from a full sentence to a minute. */
const spokenWords = {min: 20, max: 150};

/** A depth of fewer words, and without any of these, is shown at once. */
const smallDepth = 60;
const large = new Set(['code', 'table', 'image', 'imageReference']);

/**
 * Arrange an answer.
 *
 * @param parts - Callouts and what is between them, as in the file; without the sources.
 * @param sources - The list of references.
 */
export function arrangeAnswer(
  parts: readonly AnswerPart[],
  sources: (BlockContent | DefinitionContent)[],
): Answer {
  const [first, ...others] = parts;
  const at = first?.type === 'content' ? first.nodes.findIndex((node) => !isUnseen(node)) : -1;
  const spoken = first?.type === 'content' ? sayable(first.nodes.slice(at, at + 2)) : null;
  if (!spoken || first?.type !== 'content') {
    return {spoken: null, shown: [...parts], rows: [], sources};
  }

  // Anchors before it lead to the answer, and not into a row of it.
  const unseen = contentOf(first.nodes.slice(0, at));
  const rest = [...contentOf(first.nodes.slice(at + 1)), ...others];
  const {depth, rows} = divide(rest);
  return isLarge(depth)
    ? {spoken, shown: unseen, rows: [{kind: 'depth', parts: depth}, ...rows], sources}
    : {spoken, shown: [...unseen, ...rest], rows: [], sources};
}

function contentOf(nodes: (BlockContent | DefinitionContent)[]): AnswerPart[] {
  return nodes.length > 0 ? [{type: 'content', nodes}] : [];
}

/** All parts of an answer but its sources, in the order that a reader comes to them. */
export function partsOf({spoken, shown, rows}: Answer): AnswerPart[] {
  return [
    ...(spoken ? [{type: 'content' as const, nodes: [spoken]}] : []),
    ...shown,
    ...rows.flatMap(({parts}) => parts),
  ];
}

/** The paragraph that an answer begins with, if it says something by itself. */
function sayable([first, next]: readonly Nodes[]): Paragraph | null {
  if (first?.type !== 'paragraph') return null;
  const text = plainText(first);
  const words = countWords(text);
  if (words < spokenWords.min || words > spokenWords.max) return null;
  // It only leads to what follows.
  if (/[:：]$/.test(text) || (next && isRightBelow(first, next))) return null;
  return first;
}

function isRightBelow(before: Nodes, node: Nodes): boolean {
  return node.position?.start.line === (before.position?.end.line ?? NaN) + 1;
}

/**
 * Only the callouts that an answer ends with leave their place: what stands between two paragraphs
 * may belong to either.
 */
function divide(parts: readonly AnswerPart[]): {depth: AnswerPart[]; rows: AnswerRow[]} {
  const end = parts.findLastIndex(({type}) => type === 'content') + 1;
  const depth = parts.slice(0, end);
  const rows: AnswerRow[] = [];
  for (const part of parts.slice(end) as CalloutPart[]) {
    const {row: kind} = part;
    if (kind === undefined) {
      depth.push(part);
      continue;
    }
    const row = rows.find((one) => one.kind === kind);
    if (row) row.parts.push(part);
    else rows.push({kind, parts: [part]});
  }

  return {depth, rows};
}

function isLarge(parts: readonly AnswerPart[]): boolean {
  const nodes = parts.flatMap((part) => part.nodes);
  return (
    nodes.some((node) => nodesIn(node).some(({type}) => large.has(type))) ||
    countWords(plainText(nodes)) >= smallDepth
  );
}
