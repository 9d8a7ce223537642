import type {List, ListItem, Nodes, Paragraph} from 'mdast';
import type {FlowNode} from '../../check/containers.ts';
import type {SourcePage} from '../../check/source-page.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {isHint} from './find-admonitions.ts';
import {longestTitle, readAsking} from './words.ts';

/** What a block with an answer stands below. */
export interface Asked {
  /** In Markdown. */
  title: string;
  text: string;
  line: number;
  start: number;
  /** The paragraph with the question. */
  node: Paragraph;
  /** The item that begins with it, at the end of a list above the answer. */
  item: ListItem | null;
  /** What is shown between the question and the answer, without the rest of the item. */
  prompt: readonly Nodes[];
}

/** How sure a place is: its words ask, or only its place says so. */
type Sureness = 'asks' | 'place';

/** The blocks right above an answer that may belong to what it answers. */
export function stretchAbove({parent, index}: FlowNode): readonly Nodes[] {
  let from = index;
  while (from > 0 && !isEdge(parent.children[from - 1])) from--;
  return parent.children.slice(from, index);
}

/**
 * The question in a stretch above an answer: a paragraph, or the last item of a list. One that says that it
 * is a question comes first, then the first block when it asks, then the last that does.
 */
export function askedIn(
  stretch: readonly Nodes[],
  {text}: SourcePage,
  sureness: Sureness,
): Asked | null {
  const paragraphs = stretch.flatMap((node, at) => (node.type === 'paragraph' ? [{node, at}] : []));
  const usable = paragraphs.filter(({node}) => isTitle(node));
  const asks = ({node}: {node: Paragraph}) => readAsking(plainText(node)).marked;
  const named = usable.findLast(({node}) => {
    const {named, posed} = readAsking(plainText(node));
    return named || posed;
  });
  const [first] = usable;
  const isFirst = first?.at === 0;
  const paragraph =
    named ??
    (first && isFirst && asks(first) ? first : usable.findLast(asks)) ??
    (sureness === 'place' && isFirst && !isLead(stretch) ? first : undefined);
  if (paragraph) return askedBy(paragraph.node, null, stretch.slice(paragraph.at + 1));

  for (let at = stretch.length - 1; at >= 0; at--) {
    const list = stretch[at];
    const item = list?.type === 'list' ? lastItem(list) : null;
    const [words] = item?.children ?? [];
    if (!item || words?.type !== 'paragraph' || !isTitle(words)) continue;
    const {marked, named} = readAsking(plainText(words));
    const isMeant = sureness === 'place' && at === stretch.length - 1;
    if (marked || named || isMeant) return askedBy(words, item, stretch.slice(at + 1));
  }
  return null;

  function askedBy(node: Paragraph, item: ListItem | null, prompt: readonly Nodes[]): Asked {
    const {start, end} = node.position ?? {};
    const written = text.slice(start?.offset, end?.offset).replace(/\s*\n[ \t>]*/g, ' ');
    return {
      title: plainLead(written),
      text: plainText(node),
      line: start?.line ?? 1,
      start: (item ?? node).position?.start.offset ?? 0,
      node,
      item,
      prompt,
    };
  }
}

/** Whether a paragraph leads to a list of what is asked. */
function isLead([first, second]: readonly Nodes[]): boolean {
  return (
    first?.type === 'paragraph' && second?.type === 'list' && /[:：]\s*$/.test(plainText(first))
  );
}

function isTitle(node: Paragraph): boolean {
  const {length} = plainText(node);
  return length > 0 && length <= longestTitle;
}

/** Choices, and tasks with a box to tick, are none. */
function lastItem({children}: List): ListItem | null {
  return children.some(({checked}) => typeof checked === 'boolean')
    ? null
    : (children.at(-1) ?? null);
}

/** What a question does not reach over: notes that are open belong to it. */
function isEdge(node: Nodes | undefined): boolean {
  return (
    node?.type === 'heading' ||
    node?.type === 'thematicBreak' ||
    (node?.type === 'html' && /<\/?details\b/i.test(node.value)) ||
    (node?.type === 'details' && node.kind === 'details' && !isHint(node)) ||
    (node?.type === 'details' && node.classes[0] === 'question')
  );
}

/** Without the letters in bold that lead it, or that are all of it. */
function plainLead(title: string): string {
  return title.replace(/^(\*\*|__)(?!\s)((?:(?!\1).)*\S)\1/, '$2');
}
