import type {ListItem, Nodes, Table} from 'mdast';
import {diagramWords} from '../diagrams/read-diagram.ts';
import {collapsed, readableText} from './plain-text.ts';
import type {AnswerPart, TextLine} from './types.ts';

/**
 * An answer as lines of plain text, as they would be read one after the other: a paragraph, an
 * item, a row of a table with its cells apart, a line of code. Empty ones are left out.
 */
export function answerLines(parts: readonly AnswerPart[]): TextLine[] {
  return parts.flatMap((part) => {
    const lines = part.nodes.flatMap(linesOf);
    if (part.type === 'content') return lines;
    // A label is the beginning of what it labels.
    const [first, ...others] = lines;
    const label = `${part.labelText}:`;
    return first?.kind === 'prose'
      ? [{...first, text: `${label} ${first.text}`}, ...others]
      : [{kind: 'prose' as const, text: label}, ...lines];
  });
}

/** What other pages are called says nothing of this one. */
function isOnlyLinks(nodes: readonly Nodes[]): boolean {
  const significant = nodes.filter(
    (node) => node.type !== 'break' && !(node.type === 'text' && /^[\s\p{P}]*$/u.test(node.value)),
  );
  return (
    significant.length > 0 &&
    significant.every(({type}) => type === 'link' || type === 'linkReference')
  );
}

function linesOf(node: Nodes): TextLine[] {
  switch (node.type) {
    case 'table':
      return rows(node);
    case 'code':
      if (diagramWords(node) !== null) return lineOf('prose', readableText(node));
      return node.value.split('\n').flatMap((line) => lineOf('code', line));
    case 'paragraph':
      return lineOf(isOnlyLinks(node.children) ? 'link' : 'prose', readableText(node));
    case 'definitions':
      if (node.data?.hName !== 'dl') return lineOf('prose', readableText(node));
      return node.children.flatMap(linesOf);
    case 'blockquote':
    case 'containerDirective':
    case 'contentTab':
    case 'contentTabs':
    case 'details':
    case 'list':
      return node.children.flatMap(linesOf);
    case 'listItem':
      return itemLines(node);
    default:
      return lineOf('prose', readableText(node));
  }
}

/** The box of a task is the beginning of what is to be done. */
function itemLines({checked, children}: ListItem): TextLine[] {
  const [first, ...others] = children.flatMap(linesOf);
  if (!first) return [];
  const isTask = typeof checked === 'boolean';
  return [isTask ? {...first, text: `${checkbox(checked)} ${first.text}`} : first, ...others];
}

/** The box of a task as text. */
export const checkbox = (isChecked: boolean): string => (isChecked ? '☑' : '☐');

function rows({children}: Table): TextLine[] {
  return children.flatMap((row) =>
    lineOf(
      'row',
      row.children
        .map((cell) => readableText(cell))
        .filter(Boolean)
        .join(' · '),
    ),
  );
}

function lineOf(kind: TextLine['kind'], text: string): TextLine[] {
  const one = collapsed(text);
  return one === '' ? [] : [{kind, text: one}];
}
