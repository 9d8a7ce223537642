import type {PhrasingContent, RootContent} from 'mdast';

/** What opens a quotation, and what ends it before more is said. */
const opening = /^\s*["“„«]/;
const closing = /["”“»](?=\s)\s*/;

/**
 * Part what somebody says wrongly from what is right: `"NAT is a firewall." It hides hosts …`. Only the
 * quotation is a mistake. All that begins with none is taken as said.
 *
 * @param nodes - What a callout about a mistake has.
 */
export function splitQuotation(nodes: readonly RootContent[]): {
  said: RootContent[];
  rest: RootContent[];
} {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph') return {said: [...nodes], rest: []};
  const parts = splitAfter(first.children);
  if (!parts) return {said: [...nodes], rest: []};
  const [said, right] = parts.map((children): RootContent => ({type: 'paragraph', children}));
  return {said: said ? [said] : [], rest: [...(right ? [right] : []), ...others]};
}

/** The quotation that a text begins with, and what follows it in the same paragraph. */
function splitAfter(children: readonly PhrasingContent[]): PhrasingContent[][] | null {
  const [first] = children;
  if (first?.type !== 'text' || !opening.test(first.value)) return null;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') continue;
    const from = index === 0 ? (opening.exec(node.value)?.[0].length ?? 0) : 0;
    const end = closing.exec(node.value.slice(from));
    if (!end) continue;
    const at = from + end.index;
    return [
      [...children.slice(0, index), {...node, value: node.value.slice(0, at + 1)}],
      [{...node, value: node.value.slice(at + end[0].length)}, ...children.slice(index + 1)],
    ];
  }
  return null;
}
