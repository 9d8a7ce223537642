import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * The id of the question that a link such as `/q/circle-corners` leads to.
 *
 * @param url - As written in Markdown.
 * @returns Null for any other link.
 */
export function permanentId(url: string): string | null {
  const encoded = /^\/q\/([^/?#]+)\/?$/.exec(url)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded).normalize('NFC');
  } catch {
    return encoded;
  }
}

/** Ids of the questions that a page links to. */
export function questionLinks(tree: Root): string[] {
  const ids = new Set<string>();
  visit(tree, (node) => {
    const id = node.type === 'link' || node.type === 'definition' ? permanentId(node.url) : null;
    if (id !== null) ids.add(id);
  });
  return [...ids];
}
