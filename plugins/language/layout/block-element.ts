import type {RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Details} from '../dialect/index.ts';
import {calloutOfTypes} from '../questions/callouts.ts';
import {defaultTitle} from '../questions/plain-text.ts';
import {takeLinks} from '../questions/read-title.ts';
import type {Vocabulary} from '../vocabulary.ts';
import {element} from './jsx.ts';
import {titleLinks} from './title-links.ts';

/** Lay out a block that is no question: a plain collapsible or a callout. */
export function blockElement(node: Details, {callouts}: Vocabulary): MdxJsxFlowElement {
  const title = node.children.find((child) => child.type === 'detailsTitle');
  const body: RootContent[] = node.children.filter((child) => child.type !== 'detailsTitle');
  const shown = title?.children ?? [{type: 'text' as const, value: defaultTitle(node.classes)}];

  if (node.kind === 'admonition') {
    return element('Callout', {tone: calloutOfTypes(node.classes, callouts)}, [
      ...(shown.length > 0 ? [element('CalloutLabel', {}, shown)] : []),
      ...body,
    ]);
  }

  const {nodes, links} = takeLinks(shown);
  return element('Collapsible', {open: node.open}, [
    element('CollapsibleTitle', {}, nodes),
    element('CollapsibleBody', {}, [...titleLinks(links), ...body]),
  ]);
}
