import type {Nodes, PhrasingContent, Root} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {nodesIn} from '../nodes.ts';
import {definitionsOf, referenceOf} from '../questions/file-references.ts';
import {dataAttribute} from './data-import.ts';
import {inlineElement} from './jsx.ts';

/**
 * Turn images, and links that may lead to files, into elements that find the file in the page's
 * data. So Docusaurus hands no path of an author to the bundler, which would read any file, and
 * run code that a path can name.
 *
 * @param local - The name that the page's data is imported by.
 */
export function addPageFiles(tree: Root, local: string): void {
  const nodes = nodesIn(tree);
  const definitions = definitionsOf(nodes);
  if (!nodes.some((node) => referenceOf(node, definitions))) return;
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const reference = referenceOf(node, definitions);
    if (!reference) return;
    const title = 'title' in node ? node.title : undefined;
    const element: MdxJsxTextElement =
      reference.use === 'image'
        ? inlineElement('PageImage', {
            file: reference.url,
            alt: 'alt' in node ? (node.alt ?? '') : '',
            title,
            linked: parent.type.startsWith('link') || (node.type === 'image' && node.data?.isHtml),
            width: node.type === 'image' ? node.data?.width : undefined,
            ...idAndClass(node),
          })
        : inlineElement(
            'FileLink',
            {file: reference.url, title, ...idAndClass(node)},
            'children' in node ? (node.children as PhrasingContent[]) : [],
          );
    element.attributes.push(dataAttribute('page', local));
    parent.children[index] = element;
  });
}

/** Those that an author gave to an image or a link. */
function idAndClass({data}: Nodes): {id?: string; className?: string} {
  const {id, className} = (data?.hProperties ?? {}) as {id?: string; className?: string[]};
  return {...(id !== undefined && {id}), ...(className && {className: className.join(' ')})};
}
