import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {Details} from '../dialect/index.ts';
import {formulaText} from '../mkdocs/formula-text.ts';
import {diagramWords} from '../diagrams/read-diagram.ts';

const blocks = new Set<string>([
  'blockquote',
  'break',
  'code',
  'containerDirective',
  'contentTab',
  'definitions',
  'details',
  'detailsTitle',
  'heading',
  'leafDirective',
  'list',
  'listItem',
  'paragraph',
  'table',
  'tableCell',
  'tableRow',
]);

type OfFormula = (tex: string) => string;

function collect(node: Nodes, ofFormula: OfFormula): string {
  if (node.type === 'formula') return ofFormula(node.value);
  const words = diagramWords(node);
  if (words !== null) return ` ${words} `;
  let text =
    'children' in node
      ? node.children.map((child) => collect(child, ofFormula)).join('')
      : node.type === 'html'
        ? withoutTags(node.value)
        : 'value' in node && node.type !== 'yaml'
          ? node.value
          : '';
  if (node.type === 'break') return ' ';
  // A list that begins far up is rather a sentence that begins with a year, a port or a code.
  if (node.type === 'list' && node.ordered === true && (node.start ?? 1) > 99) {
    text = ` ${node.start}. ${text}`;
  }

  if (node.type === 'details' && node.children[0]?.type !== 'detailsTitle') {
    text = ` ${defaultTitle(node)} ${text}`;
  }

  return blocks.has(node.type) ? ` ${text} ` : text;
}

/** The title that a block without one shows: the label of its kind, or its first word, capitalised. */
export function defaultTitle({classes: [first = ''], data}: Details): string {
  return data?.block?.label ?? first.charAt(0).toUpperCase() + first.slice(1);
}

const comment = /<!--[\s\S]*?(?:-->|$)/g;

const blockTag =
  /<\/?(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|td|th|tr|ul)\b[^>]*>/gi;

/** HTML as text: comments and tags removed, what is apart on the page kept apart. */
export function withoutTags(html: string): string {
  return html
    .replace(comment, '')
    .replace(blockTag, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '');
}

/** Whether a reader sees nothing of a node: comments, anchors, definitions. A tag around other nodes is none of these. */
export function isUnseen(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true;
  const html =
    node.type === 'html'
      ? node.value
      : node.type === 'paragraph' &&
          node.children[0]?.type === 'html' &&
          node.children.every(({type}) => type === 'html' || type === 'text')
        ? toString(node)
        : null;
  return html !== null && html.replace(comment, '').replace(emptyAnchor, '').trim() === '';
}

const emptyAnchor = /<(a|span)\b[^<>]*>\s*<\/\1>/gi;

/**
 * The text of nodes as a reader sees it: blocks apart, white space collapsed,
 * code included, tags and image descriptions not. A diagram is what its author says that it shows; without
 * such words it is its source.
 */
export function plainText(nodes: Nodes | Nodes[], ofFormula: OfFormula = asWritten): string {
  return collapsed(
    [nodes]
      .flat()
      .map((node) => collect(node, ofFormula))
      .join(''),
  );
}

const asWritten: OfFormula = (tex) => tex;

/** The same for readers, with signs for the commands of formulas. Ids are not made of it: they stay with the table of signs. */
export function readableText(nodes: Nodes | Nodes[]): string {
  return plainText(nodes, formulaText);
}

/** A text with one space for white space of any kind, and none at its ends. */
export function collapsed(text: string): string {
  // Single spaces, of which there are most, are left alone.
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}
