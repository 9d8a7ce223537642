import type {Nodes} from 'mdast';
import {nodesIn} from '../language/nodes.ts';
import {lineStart, type FlowNode} from './containers.ts';
import type {SourcePage} from './source-page.ts';

/** A line of a paragraph, from its first character of text. */
export interface TextLine {
  line: number;
  column: number;
  /** Offset of the text in the file. */
  start: number;
  /** Columns between the edge of the container and the text. */
  indent: number;
  text: string;
}

/**
 * The lines of a paragraph (or of a heading underlined with `===`). Lines that
 * start inside inline code or a comment are left out.
 */
export function textLines({node, steps}: FlowNode, {lines}: SourcePage): TextLine[] {
  const {start, end} = node.position ?? {};
  if (!start || !end) return [];
  const hidden = start.line === end.line ? new Set<number>() : hiddenLines(node);
  const found: TextLine[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const source = lines[line - 1];
    if (!source || hidden.has(line)) continue;
    const place = lineStart(source.text, line, steps);
    const index = line === start.line ? start.column - 1 : place.index;
    found.push({
      line,
      column: index + 1,
      start: source.start + index,
      indent: place.indent,
      text: source.text.slice(index),
    });
  }

  return found;
}

function hiddenLines(node: Nodes): Set<number> {
  const hidden = new Set<number>();
  for (const {type, position} of nodesIn(node)) {
    if (type !== 'inlineCode' && type !== 'html') continue;
    const {start, end} = position ?? {};
    for (let line = (start?.line ?? 0) + 1; line <= (end?.line ?? 0); line++) hidden.add(line);
  }
  return hidden;
}
