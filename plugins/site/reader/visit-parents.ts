/*
 * `unist-util-visit-parents` for the threads that read pages, which walk through each tree some forty times. The package
 * makes a function, an object and a list for each node that it passes; this makes a list for each that is asked for.
 * The same in all else, which a test compares, but for visitors that are called behind a node too: nothing here has one.
 */

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

interface Node {
  type: string;
  children?: Node[];
}

type Action = boolean | 'skip';
/** What to do next, where to go on among the nodes beside this one, or both. */
type Next = Action | number | readonly [(Action | null)?, (number | null)?] | null | undefined;
type Visitor = (node: Node, ancestors: Node[], index?: number) => Next;
type Check = (node: Node, index?: number, parent?: Node) => unknown;
type Test = string | Partial<Record<string, unknown>> | Check | readonly Test[] | null | undefined;

/** Call `visitor` for each node of a tree that `test` is true of, from the root down, with the nodes around it. */
export function visitParents(tree: Node, visitor: Visitor, reverse?: boolean | null): void;
export function visitParents(
  tree: Node,
  test: Test,
  visitor: Visitor,
  reverse?: boolean | null,
): void;
export function visitParents(
  tree: Node,
  first: Test | Visitor,
  second?: Visitor | boolean | null,
  third?: boolean | null,
): void {
  const hasTest = typeof second === 'function';
  const visitor = hasTest ? second : (first as Visitor);
  const isAsked = checkOf(hasTest ? (first as Test) : null);
  if (typeof visitor !== 'function') throw new Error('Found no visitor, expected a function');
  const step = (hasTest ? third : second) ? -1 : 1;
  const ancestors: Node[] = [];
  walk(tree);

  /** @returns False to end it all, a number for where to go on. */
  function walk(node: Node, index?: number, parent?: Node): boolean | number {
    let next: boolean | number = true;
    let isInside = true;
    if (isAsked(node, index, parent)) {
      const result = visitor(node, ancestors.slice(), index);
      const [action, place] = Array.isArray(result)
        ? (result as [Action?, number?])
        : typeof result === 'number'
          ? [CONTINUE, result]
          : [result as Action];
      if (action === EXIT) return EXIT;
      isInside = action !== SKIP;
      if (typeof place === 'number') next = place;
    }
    if (!isInside || !node.children) return next;
    ancestors.push(node);
    let place = step > 0 ? 0 : node.children.length - 1;
    // A visitor may exchange the list.
    for (let child = node.children[place]; child !== undefined; child = node.children[place]) {
      const after = walk(child, place, node);
      if (after === EXIT) return EXIT;
      place = typeof after === 'number' ? after : place + step;
    }
    ancestors.pop();
    return next;
  }
}

function checkOf(test: Test): Check {
  if (test === null || test === undefined) return () => true;
  if (typeof test === 'string') return ({type}) => type === test;
  if (typeof test === 'function') return test;
  if (Array.isArray(test)) {
    const checks = (test as readonly Test[]).map(checkOf);
    return (...node) => checks.some((check) => check(...node));
  }
  const wanted = Object.entries(test);
  return (node) => wanted.every(([name, value]) => node[name as keyof Node] === value);
}
