import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {permanentId} from './addresses.ts';

/** Ids of the questions that a page links to. */
export function questionLinks(tree: Root): string[] {
  const ids = new Set<string>();
  visit(tree, (node) => {
    const id = node.type === 'link' || node.type === 'definition' ? permanentId(node.url) : null;
    if (id !== null) ids.add(id);
  });
  return [...ids];
}
