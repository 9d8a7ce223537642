/*
 * Stands in for the package of that name in the threads that read pages. HTML inside
 * Markdown makes the package take the whole page through an HTML parser; a page that has
 * none comes out as it went in, for a third of the compiling time.
 */
import type {Root} from 'hast';
import {raw, type Options} from 'hast-util-raw';
import type {Node, Parent} from 'unist';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';

export default function rehypeRaw(options: Options) {
  return (tree: Root, file: VFile): Root => {
    const html: Node[] = [];
    visit(tree, (node) => {
      if (node.type === 'raw' || node.type === 'comment') html.push(node);
      if ('children' in node) joinTexts(node);
    });
    return html.length > 0 ? (raw(tree, {...options, file}) as Root) : tree;
  };
}

/** As an HTML parser does: React would put a comment between two texts. */
function joinTexts(parent: Parent): void {
  const joined: Node[] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (isText(child) && last && isText(last)) last.value += child.value;
    else joined.push(child);
  }

  if (joined.length < parent.children.length) parent.children = joined;
}

function isText(node: Node): node is Node & {value: string} {
  return node.type === 'text';
}
