import type {ElementContent} from 'hast';
import type {InlineCode, PhrasingContent, Root, Table} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {nodesIn} from '../nodes.ts';
import {lineParts, type LinePart} from './line-breaks.ts';

/** Of what no line ends in (plugins/theme/css/page.css). */
const wholeClass = 'whole';

/** Lay out inline code, and words in tables, so that lines end between words or at their signs. */
export function keepWords(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (node.type === 'inlineCode') keepInCode(node);
    else if (node.type === 'table') keepInTable(node);
  }
}

function keepInCode(node: InlineCode): void {
  const parts = lineParts(node.value.replace(/\r?\n|\r/g, ' '));
  if (isPlain(parts)) return;
  node.data = {...node.data, hChildren: parts.map(toHast)};
}

function keepInTable(table: Table): void {
  visit(table, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const parts = lineParts(node.value);
    if (isPlain(parts)) return;
    const nodes = parts.map(toMdast);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

function isPlain(parts: readonly LinePart[]): boolean {
  return parts.every(({type}) => type === 'text');
}

function toHast(part: LinePart): ElementContent {
  if (part.type === 'text') return part;
  return part.type === 'break'
    ? {type: 'element', tagName: 'wbr', properties: {}, children: []}
    : {
        type: 'element',
        tagName: 'span',
        properties: {className: [wholeClass]},
        children: [{type: 'text', value: part.value}],
      };
}

function toMdast(part: LinePart): PhrasingContent {
  if (part.type === 'text') return part;
  return part.type === 'break'
    ? {type: 'mdxJsxTextElement', name: 'wbr', attributes: [], children: []}
    : {
        type: 'mdxJsxTextElement',
        name: 'span',
        attributes: [{type: 'mdxJsxAttribute', name: 'className', value: wholeClass}],
        children: [{type: 'text', value: part.value}],
      };
}
