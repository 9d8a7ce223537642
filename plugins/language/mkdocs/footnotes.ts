import type {FootnoteDefinition, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {replaceInTexts} from './in-text.ts';

/** What a tree defines, by its identifier. */
export type Footnotes = ReadonlyMap<string, FootnoteDefinition>;

export function footnotesIn(tree: Root): Footnotes {
  const found = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    found.set(node.identifier, node);
  });
  return found;
}

/** The parser knows one text at a time: refer to those of another that goes with it, in place. */
export function referTo(tree: Root, footnotes: Footnotes, own: Footnotes): void {
  if (footnotes.size === 0) return;
  replaceInTexts(tree, /\[\^([^[\]\s]+)\]/g, ([, label = ''], {position}) => {
    const identifier = label.toLowerCase();
    if (!footnotes.has(identifier) || own.has(identifier)) return null;
    return [{type: 'footnoteReference', identifier, label, ...(position && {position})}];
  });
}

/** Take out what files have for other pages too, in place: nothing here refers to it. */
export function dropUnused(tree: Root, own: Footnotes): void {
  const used = new Set<string>();
  visit(tree, 'footnoteReference', ({identifier}) => {
    used.add(identifier);
  });
  visit(tree, 'footnoteDefinition', ({identifier}, index, parent) => {
    if (!parent || index === undefined || used.has(identifier) || own.has(identifier)) return;
    parent.children.splice(index, 1);
    return index;
  });
}
