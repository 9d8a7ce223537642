import type {Nodes as HtmlNodes} from 'hast';
import type {Nodes, Parents} from 'mdast';

/**
 * A node and all that is in it, in the order of the page. For who only looks: `visit` is for who changes the
 * tree on the way, and makes a function and a list of ancestors for each node.
 */
export function nodesIn(root: Nodes): Nodes[];
export function nodesIn(root: HtmlNodes): HtmlNodes[];
export function nodesIn(root: Nodes | HtmlNodes): (Nodes | HtmlNodes)[] {
  const nodes: (Nodes | HtmlNodes)[] = [];
  collect(root, nodes);
  return nodes;
}

function collect(node: Nodes | HtmlNodes, nodes: (Nodes | HtmlNodes)[]): void {
  nodes.push(node);
  // To ask for what a node may not have takes half the time of asking whether it has it.
  const {children} = node as {children?: (Nodes | HtmlNodes)[]};
  if (children) for (const child of children) collect(child, nodes);
}

/** Those of one type. */
export function ofType<Type extends Nodes['type']>(
  nodes: readonly Nodes[],
  type: Type,
): Extract<Nodes, {type: Type}>[] {
  return nodes.filter((node) => isOf(node, type));
}

/** Where nodes of one type are, in the order of the page: for who puts others in their place. */
export function placesOf<Type extends Nodes['type']>(
  root: Nodes,
  type: Type,
): {node: Extract<Nodes, {type: Type}>; parent: Parents; index: number}[] {
  const places: ReturnType<typeof placesOf<Type>> = [];
  const look = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    for (const [index, node] of parent.children.entries()) {
      if (isOf(node, type)) places.push({node, parent, index});
      look(node);
    }
  };
  look(root);
  return places;
}

function isOf<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): node is Extract<Nodes, {type: Type}> {
  return node.type === type;
}
