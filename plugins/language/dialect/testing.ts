import type {Nodes, Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import remarkDetails from './index.ts';

/* What the tests of this folder share: the dialect among the extensions it is used with. */

/** Everything that the site parses, but for the dialect. */
export const stockProcessor = unified()
  .use(remarkParse)
  .use(remarkStringify)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .freeze();

const processor = stockProcessor().use(remarkDetails).freeze();

export function parse(text: string): Root {
  return processor.parse(text);
}

export function stringify(tree: Root): string {
  return processor.stringify(tree);
}

/** A copy of a tree without positions. */
export function bare<T extends Nodes>(tree: T): T {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    delete node.position;
  });
  return copy;
}

/** The text that a node's position covers. */
export function sliceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
