import type {PhrasingContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import type {ContentTab, ContentTabs} from '../dialect/index.ts';
import {nodesIn} from '../nodes.ts';
import {takeLinks} from '../questions/read-title.ts';
import {element} from './jsx.ts';
import {titleLinks} from './title-links.ts';

/** Lay out all sets of tabs of a tree, in place. */
export function layOutTabs(tree: Root, linked = false): void {
  // Few pages have any.
  if (!nodesIn(tree).some(({type}) => type === 'contentTabs')) return;
  visit(tree, 'contentTabs', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children[index] = tabsElement(node, linked);
    return index;
  });
}

function tabsElement({children}: ContentTabs, linked: boolean): MdxJsxFlowElement {
  return element('ContentTabs', {linked}, children.map(tabElement));
}

/** A name is pressed: links in it are in what is shown. */
function tabElement({open, children}: ContentTab): RootContent {
  const [title, ...body] = children;
  const written = title?.type === 'detailsTitle' ? title.children : ([] as PhrasingContent[]);
  const {nodes, links} = takeLinks(written);
  return element('ContentTab', {open}, [
    element('ContentTabTitle', {}, nodes),
    ...titleLinks(links),
    ...body,
  ]);
}
