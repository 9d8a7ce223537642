import type {Nodes, Parents} from 'mdast';

/** Change each node that holds others, from the outside in. */
export function eachParent(node: Nodes, change: (parent: Parents) => void): void {
  if (!('children' in node)) return;
  change(node);
  for (const child of node.children) eachParent(child, change);
}
