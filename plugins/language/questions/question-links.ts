import type {Nodes} from 'mdast';
import {permanentId} from './addresses.ts';

/** Ids of the questions that a page links to. */
export function questionLinks(nodes: readonly Nodes[]): string[] {
  const ids = new Set<string>();
  for (const node of nodes) {
    const id = node.type === 'link' || node.type === 'definition' ? permanentId(node.url) : null;
    if (id !== null) ids.add(id);
  }
  return [...ids];
}
