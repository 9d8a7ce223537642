/*
 * Stands in for the package of that name in the threads that read pages. The package gives
 * each node's visit a name for stack traces, which takes most of its time, and a page is
 * visited some thirty times. Same interface, same order.
 */
import type {Node, Parent} from 'unist';
import {convert, type Test} from 'unist-util-is';

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

type Action = boolean | 'skip';
type Result = Action | number | null | undefined | [(Action | null)?, (number | null)?];
export type Visitor = (node: Node, ancestors: Parent[], index?: number) => Result;
interface Visitors {
  enter?: Visitor | null;
  exit?: Visitor | null;
}

export function visitParents(
  tree: Node,
  test: Test | Visitor | Visitors,
  visitor?: Visitor | Visitors | boolean | null,
  backwards?: boolean | null,
): void {
  const tested = typeof visitor === 'function' || (typeof visitor === 'object' && visitor !== null);
  const visitors = (tested ? visitor : test) as Visitor | Visitors;
  const step = (tested ? backwards : visitor) ? -1 : 1;
  const matches = tested ? convert(test as Test) : null;
  const {enter, exit} = typeof visitors === 'function' ? {enter: visitors, exit: null} : visitors;
  walk(tree, undefined, []);

  /** @returns False to end the visit, a number to go on with that sibling. */
  function walk(node: Node, index: number | undefined, ancestors: Parent[]): number | boolean {
    const found = matches === null || matches(node, index, ancestors.at(-1));
    const entered = enter && found ? enter(node, ancestors, index) : undefined;
    const [action, next] = Array.isArray(entered) ? entered : [entered, undefined];
    if (action === EXIT) return false;

    if ('children' in node && action !== SKIP) {
      // Visitors may add and remove children, or exchange all of them.
      const parent = node as Parent;
      const inside = [...ancestors, parent];
      let at = step > 0 ? 0 : parent.children.length - 1;
      for (let child = parent.children[at]; child; child = parent.children[at]) {
        const result = walk(child, at, inside);
        if (result === false) return false;
        at = typeof result === 'number' ? result : at + step;
      }
    }

    const left = exit && found ? exit(node, ancestors, index) : undefined;
    const [leftAction, leftNext] = Array.isArray(left) ? left : [left, undefined];
    if (leftAction === EXIT) return false;
    return numberIn(leftAction, leftNext) ?? numberIn(action, next) ?? true;
  }
}

function numberIn(action: unknown, next: unknown): number | undefined {
  if (typeof next === 'number') return next;
  return typeof action === 'number' ? action : undefined;
}
