import type {PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Details} from '../dialect/index.ts';
import type {BlockKind} from '../questions/block-kinds.ts';
import {calloutOfTypes} from '../questions/callouts.ts';
import {defaultTitle} from '../questions/plain-text.ts';
import {takeLinks} from '../questions/read-title.ts';
import type {Vocabulary} from '../vocabulary.ts';
import {element} from './jsx.ts';
import {titleLinks} from './title-links.ts';

type Layout = (
  node: Details,
  title: PhrasingContent[],
  body: RootContent[],
  vocabulary: Vocabulary,
) => MdxJsxFlowElement;

/** How blocks are laid out that are no questions: a quiz that cannot be asked is one to open. */
const layouts: Partial<Record<BlockKind['like'], Layout>> & Record<'collapsible', Layout> = {
  callout: ({classes}, title, body, {callouts}) =>
    element('Callout', {tone: calloutOfTypes(classes, callouts)}, [
      ...(title.length > 0 ? [element('CalloutLabel', {}, title)] : []),
      ...body,
    ]),

  collapsible({open}, title, body) {
    const {nodes, links} = takeLinks(title);
    return element('Collapsible', {open}, [
      element('CollapsibleTitle', {}, nodes),
      element('CollapsibleBody', {}, [...titleLinks(links), ...body]),
    ]);
  },
};

/** Lay out a block that is no question, by its kind; where it has none, by its marks. */
export function blockElement(node: Details, vocabulary: Vocabulary): MdxJsxFlowElement {
  const title = node.children.find((child) => child.type === 'detailsTitle');
  const body = node.children.filter((child) => child.type !== 'detailsTitle');
  const shown = title?.children ?? [{type: 'text' as const, value: defaultTitle(node)}];
  const like = node.kind === 'admonition' ? 'callout' : node.data?.block?.like;
  const layout = layouts[like ?? 'collapsible'] ?? layouts.collapsible;
  return layout(node, shown, body, vocabulary);
}
