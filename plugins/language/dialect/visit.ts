import type {Node, Parent} from 'unist';
import type {BuildVisitor, VisitorResult} from 'unist-util-visit';

/** What a visitor returns to leave out what is in a node, and to end the walk. */
export const SKIP = 'skip';
export const EXIT = false;

/** As a visitor of any tree. */
type AnyVisitor = (
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
) => VisitorResult;

/**
 * Visit the nodes of a tree, each before those in it: what `unist-util-visit` does with a visitor, and with
 * a type of node or none. A page is walked through some forty times, and that package takes longer for a
 * step than most visitors do.
 */
export function visit<Tree extends Node, Type extends string>(
  tree: Tree,
  type: Type,
  visitor: BuildVisitor<Tree, Type>,
): void;
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void;
export function visit(tree: Node, ...others: readonly unknown[]): void {
  const [type, visitor] = others.length === 1 ? [null, ...others] : others;
  step(tree, undefined, undefined, type as string | null, visitor as AnyVisitor);
}

/** @returns Where to go on among the siblings; null for the next, false for nowhere. */
function step(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  type: string | null,
  visitor: AnyVisitor,
): number | null | false {
  let next: number | null = null;
  if (type === null || node.type === type) {
    const result = visitor(node, index, parent) ?? true;
    const [action, place] = Array.isArray(result) ? result : [result];
    if (action === EXIT) return false;
    next = place ?? (typeof action === 'number' ? action : null);
    if (action === SKIP) return next;
  }
  const {children} = node as Partial<Parent>;
  if (children === undefined) return next;
  for (let at = 0; at >= 0 && at < children.length;) {
    const child = children[at];
    const after = child ? step(child, at, node as Parent, type, visitor) : null;
    if (after === false) return false;
    at = after ?? at + 1;
  }
  return next;
}
