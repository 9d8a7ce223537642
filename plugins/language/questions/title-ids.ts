import type {Nodes, Paragraph, PhrasingContent} from 'mdast';
import type {DetailsTitle} from '../dialect/index.ts';
import {nodesIn} from '../nodes.ts';

/** A node that holds the title of a question: of a `???` block, or the label of a directive. */
export type TitleNode = DetailsTitle | Paragraph;

/** The ids of a title, as its author wrote them. */
export interface TitleIds {
  /** Those of `{#id #old-id}` at the end of the title; they are no part of its text. */
  ids: string[];
  /** What looks like an id and is none: in the middle, twice, with classes, not closed. It stays in the text. */
  stray: string[];
}

declare module 'mdast' {
  interface Data {
    /** Set on the title of a question. */
    titleIds?: TitleIds;
  }
}

const group = /(?<![\\$])\{\s*(?::\s*)?#[^{}]*\}/g;
const wellFormed = /^\{\s*(?::\s*)?(#[^\s{}]+(?:\s+#[^\s{}]+)*)\s*\}$/u;
/** One whose brace is not closed, as a title that is about such braces hardly ends; those of Svelte have these words. */
const unclosed =
  /(?<![\\${])\{\s*(?::\s*)?#(?!(?:if|each|await|key|snippet)(?![\w-]))[^\s{}]+(?:\s+#[^\s{}]+)*$/u;

/**
 * Take the ids off the end of a title, in place, and keep them with it.
 *
 * They are read from the source: in the tree, `{#__init__}` holds bold text.
 *
 * @param title - With positions, before anything else was done to its children.
 */
export function takeTitleIds(title: TitleNode, source: string): void {
  const start = title.children[0]?.position?.start.offset;
  const end = title.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const written = mask(title, source, start, end);
  const groups = [...written.matchAll(group)].map(({0: text, index}) => ({text, index}));
  const last = groups.at(-1);
  if (!last) {
    const stray = unclosed.exec(written.trimEnd())?.[0];
    if (stray !== undefined) title.data = {...title.data, titleIds: {ids: [], stray: [stray]}};
    return;
  }

  const ids: string[] = [];
  const isLast = written.slice(last.index + last.text.length).trim() === '';
  const content = isLast ? wellFormed.exec(last.text)?.[1] : undefined;
  if (content !== undefined && groups.length === 1) {
    const children = cut(title.children, start + last.index, source);
    if (children) {
      title.children = children;
      ids.push(...content.slice(1).split(/\s+#/));
      groups.pop();
    }
  }

  title.data = {...title.data, titleIds: {ids, stray: groups.map(({text}) => text)}};
}

/** The source of a title with blanks for its code and tags: what stands there is no id. */
function mask(title: TitleNode, source: string, start: number, end: number): string {
  let written = source.slice(start, end);
  for (const {type, position} of nodesIn(title)) {
    if (type !== 'inlineCode' && type !== 'html') continue;
    const from = (position?.start.offset ?? start) - start;
    const to = (position?.end.offset ?? start) - start;
    written = written.slice(0, from) + '`'.repeat(to - from) + written.slice(to);
  }
  return written;
}

/** The nodes up to a place in the source; null when it is inside one that cannot be divided. */
function cut(nodes: PhrasingContent[], at: number, source: string): PhrasingContent[] | null {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (start >= at) break;
    const value = end <= at ? null : textBefore(node, at, source);
    if (end > at && value === null) return null;
    kept.push(value === null ? node : {...(node as {type: 'text'}), type: 'text', value});
  }

  const last = kept.at(-1);
  if (last?.type !== 'text') return kept;
  const value = last.value.trimEnd();
  return [...kept.slice(0, -1), ...(value === '' ? [] : [{...last, value}])];
}

function textBefore(node: Nodes, at: number, source: string): string | null {
  const {start, end} = node.position ?? {};
  // `10:30{#id}` reads as a directive with attributes.
  if (node.type === 'textDirective') return source.slice(start?.offset, at);
  const rest = source.slice(at, end?.offset);
  if (node.type !== 'text' || !node.value.endsWith(rest)) return null;
  return node.value.slice(0, node.value.length - rest.length);
}
