import type {Properties} from 'hast';
import type {Nodes, Parents, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';

/*
 * Attribute lists: `{: #id .class key="value" }`, with or without the colon, behind what they are about. Ids and
 * classes of headings, images and code are kept; all else is taken off.
 */

interface Attributes {
  id?: string;
  classes: string[];
  /** Whether it says anything else. */
  others: boolean;
}

const item =
  /#[\p{L}\p{N}_:.-]+|\.[\p{L}_-][\p{L}\p{N}_-]*|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)/u;
const list = new RegExp(`\\{:?[ ]*((?:${item.source})(?:[ ]+(?:${item.source}))*)[ ]*\\}`, 'u');
const leading = new RegExp(`^${list.source}(?!\\})`, 'u');
const trailing = new RegExp(`(^|[^{])${list.source}\\s*$`, 'u');
/** On a line of its own, or at the end of one, it needs its colon: `{x=1}` may be text. */
const lone = new RegExp(`(^|\\s)${list.source.replace(':?', ':')}\\s*$`, 'u');

const inline = new Set<string>([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'inlineMark',
]);

/** What keeps an id and classes. */
const kept = new Set<string>(['heading', 'image', 'inlineCode', 'code']);

/**
 * Take the attribute lists off a tree, in place.
 *
 * @param lost - Is told of a node whose attributes are not all kept.
 */
export function takeAttributes(tree: Root, lost: (node: Nodes) => void): void {
  const give = (node: Nodes, written: string) => {
    const {id, classes, others} = parse(written);
    const hasPlace = kept.has(node.type);
    if (others || !hasPlace) lost(node);
    if (!hasPlace) return;
    const properties = {
      ...(id !== undefined && {id}),
      ...(classes.length > 0 && {className: classes}),
    };
    node.data = {
      ...node.data,
      hProperties: {...node.data?.hProperties, ...properties} as Properties,
    };
  };

  visit(tree, (node, index, parent) => {
    if (node.type === 'code' || !parent || index === undefined) return undefined;
    if (node.type !== 'text') return undefined;
    const before = parent.children[index - 1];
    if (before && inline.has(before.type)) {
      const match = leading.exec(node.value);
      if (match) {
        give(before, match[1] ?? '');
        node.value = node.value.slice(match[0].length);
      }
    }
    const isLast = index === parent.children.length - 1;
    const match = isLast ? (parent.type === 'heading' ? trailing : lone).exec(node.value) : null;
    if (match) {
      // Docusaurus reads an id alone by itself.
      node.value = node.value.slice(0, match.index) + (match[1] ?? '').trimEnd();
      if (parent.type === 'heading') node.value = node.value.trimEnd();
      give(parent, match[2] ?? '');
    }
    if (node.value !== '') return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  dropEmpty(tree);
}

/** Paragraphs that were nothing but attributes. */
function dropEmpty(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || node.children.length > 0) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function parse(written: string): Attributes {
  const attributes: Attributes = {classes: [], others: false};
  for (const [one] of written.matchAll(new RegExp(item.source, 'gu'))) {
    if (one.startsWith('#')) attributes.id = one.slice(1);
    else if (one.startsWith('.')) attributes.classes.push(one.slice(1));
    else attributes.others = true;
  }
  return attributes;
}
