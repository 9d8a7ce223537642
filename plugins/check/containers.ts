import type {Nodes, Parents, Root} from 'mdast';
import {skipQuotes, skipSpace, visualColumn, type Cursor, type Line} from './lines.ts';

/**
 * What a line must start with to be inside a container: a `>`, or an indentation.
 * `startLine` is the line on which text stands right after the container's marker.
 */
export type Step = {kind: 'quote'} | {kind: 'indent'; column: number; startLine: number | null};

/** A block of a page with the containers around it, outermost first. */
export interface FlowNode {
  node: Nodes;
  parent: Parents;
  index: number;
  steps: readonly Step[];
}

const containers = new Set<string>([
  'blockquote',
  'containerDirective',
  'contentTab',
  'contentTabs',
  'details',
  'footnoteDefinition',
  'list',
  'listItem',
]);

/** List the blocks of a tree in the order of the file, those in containers too. */
export function flowNodes(tree: Root, lines: readonly Line[]): FlowNode[] {
  const found: FlowNode[] = [];
  collect(tree, []);
  return found;

  function collect(parent: Parents, steps: readonly Step[]): void {
    for (const [index, node] of parent.children.entries()) {
      found.push({node, parent, index, steps});
      if ('children' in node && containers.has(node.type)) {
        const step = stepInto(node, lines);
        collect(node, step ? [...steps, step] : steps);
      }
    }
  }
}

function stepInto(node: Nodes, lines: readonly Line[]): Step | null {
  const start = node.position?.start;
  if (!start) return null;
  if (node.type === 'blockquote') return {kind: 'quote'};

  const text = lines[start.line - 1]?.text ?? '';
  const column = visualColumn(text, start.column - 1);
  const indent = (width: number, startLine: number | null = start.line): Step => ({
    kind: 'indent',
    column: column + width,
    startLine,
  });
  if (node.type === 'details') return node.tagged ? null : indent(4, null);
  if (node.type === 'footnoteDefinition') return indent(4);
  if (node.type === 'contentTab') return indent(4, null);
  if (node.type !== 'listItem') return null;
  const marker = /^(?:[-+*]|\d{1,9}[.)])/.exec(text.slice(start.column - 1))?.[0] ?? '-';
  const after: Cursor = {
    index: start.column - 1 + marker.length,
    column: column + marker.length,
  };
  const space = skipSpace(text, after).column - after.column;
  // Five and more are one, and the rest is indented code.
  return indent(marker.length + (space >= 1 && space <= 4 ? space : 1));
}

/** Where the text of a line starts, and how far from the edge of its container. */
export interface LineStart extends Cursor {
  indent: number;
}

/**
 * Find the text of a line inside containers. A line that lacks their marks (a lazy
 * line of a paragraph) counts from where the marks it has end.
 *
 * @param number - The line's number, from 1.
 */
export function lineStart(text: string, number: number, steps: readonly Step[]): LineStart {
  let cursor: Cursor = {index: 0, column: 0};
  let edge = 0;
  let exact = true;
  for (const step of steps) {
    if (step.kind === 'quote') {
      const inside = skipQuotes(text, 1, cursor);
      if (!inside) break;
      cursor = inside;
      edge = cursor.column;
    } else {
      if (step.startLine === number) {
        exact = false;
        break;
      }

      cursor = skipSpace(text, cursor, step.column);
      edge = step.column;
    }
  }

  const content = skipSpace(text, cursor);
  return {...content, indent: exact ? Math.max(0, content.column - edge) : 0};
}

/** A line without what puts it into containers; one that lacks some of it, without what it has. */
export function lineInside(text: string, number: number, steps: readonly Step[]): string {
  let cursor: Cursor = {index: 0, column: 0};
  let over = 0;
  for (const step of steps) {
    if (step.kind === 'indent' && step.startLine === number) break;
    const inside =
      step.kind === 'quote' ? skipQuotes(text, 1, cursor) : skipSpace(text, cursor, step.column);
    if (!inside) break;
    cursor = inside;
    // A tab may reach over the edge.
    over = step.kind === 'quote' ? 0 : Math.max(0, cursor.column - step.column);
  }

  return ' '.repeat(over) + text.slice(cursor.index);
}

/** The last line of a node; one that ends with blank lines ends at the start of the next. */
export function lastLine({position}: Nodes): number {
  const {line, column} = position?.end ?? {line: 1, column: 2};
  return column === 1 ? line - 1 : line;
}
