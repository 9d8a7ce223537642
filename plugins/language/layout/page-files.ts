import type {Nodes, PhrasingContent, Root} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {nodesIn} from '../nodes.ts';
import {definitionsOf, referenceOf} from '../questions/file-references.ts';
import {dataAttribute} from './data-import.ts';
import {inlineElement, type Attributes} from './jsx.ts';

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
            ...ownAttributes(node),
          })
        : inlineElement(
            'FileLink',
            {file: reference.url, title, ...ownAttributes(node)},
            'children' in node ? (node.children as PhrasingContent[]) : [],
          );
    element.attributes.push(dataAttribute('page', local));
    parent.children[index] = element;
  });
}

/** What an author gave to an image or a link. */
function ownAttributes({data}: Nodes): Attributes {
  const {id, className, download, target} = (data?.hProperties ?? {}) as OwnProperties;
  return {id, className: className?.join(' '), download, target};
}

interface OwnProperties {
  id?: string;
  className?: string[];
  download?: string | true;
  target?: string;
}
