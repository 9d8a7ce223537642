import type {Nodes, Paragraph, Parents, Root, RootContent, Text} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {SKIP, visit} from 'unist-util-visit';
import {repairEncoding} from './mojibake.ts';

/** Container directives that mean something: ours, and the site's admonitions. */
const knownContainers = new Set([
  'question',
  'note',
  'tip',
  'info',
  'important',
  'warning',
  'caution',
  'danger',
  'secondary',
  'success',
]);

/**
 * Prepare a tree for reading, in place: what looks like a directive but is not
 * one (`arn:aws:s3:::bucket`, `10:30`) becomes the text that the author wrote, and
 * double-encoded text is repaired. Code stays as it is.
 *
 * @param tree - A tree with positions.
 * @param source - The text the positions count in.
 */
export function normalize(tree: Root, source: string): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') {
      node.value = repairEncoding(node.value);
      return;
    }

    if (parent === undefined || index === undefined) return;

    if (node.type === 'textDirective') {
      replace(parent, index, [text(sourceOf(node, source))]);
      mergeText(parent, index);
      return [SKIP, Math.max(0, index - 1)];
    }

    if (node.type === 'leafDirective') {
      replace(parent, index, [paragraph(sourceOf(node, source), node)]);
      return [SKIP, index];
    }

    if (node.type === 'containerDirective' && !knownContainers.has(node.name)) {
      replace(parent, index, unwrapContainer(node, source));
      return [SKIP, index];
    }
  });
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

function text(value: string): Text {
  return {type: 'text', value};
}

function paragraph(value: string, at: Nodes): Paragraph {
  return {
    type: 'paragraph',
    children: [text(value)],
    ...(at.position && {position: at.position}),
  };
}

/** The fence lines as text, what stands between them as the blocks it is. */
function unwrapContainer(node: ContainerDirective, source: string): RootContent[] {
  const lines = sourceOf(node, source).split(/\r?\n|\r/);
  const closing = lines.length > 1 ? lines.at(-1)?.trim() : undefined;
  const body = node.children.filter(
    (child) => !(child.type === 'paragraph' && child.data?.directiveLabel),
  );
  return [
    paragraph(lines[0] ?? '', node),
    ...body,
    ...(closing && /^:{3,}$/.test(closing) ? [paragraph(closing, node)] : []),
  ];
}

function replace(parent: Parents, index: number, nodes: RootContent[]): void {
  (parent.children as RootContent[]).splice(index, 1, ...nodes);
}

/** Join the text at the index with the texts around it, so that they read as one. */
function mergeText(parent: Parents, index: number): void {
  for (const at of [index + 1, index]) {
    const before = parent.children[at - 1];
    const node = parent.children[at];
    if (before?.type === 'text' && node?.type === 'text') {
      before.value += node.value;
      parent.children.splice(at, 1);
    }
  }
}
