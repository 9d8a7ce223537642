import type {PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Details} from '../dialect/index.ts';
import {defaultTitle} from '../questions/plain-text.ts';
import {takeLinks} from '../questions/read-title.ts';
import {element} from './jsx.ts';
import {titleLinks} from './title-links.ts';

/** The site's admonition for each kind that MkDocs themes know. */
const kinds = new Map<string, string>([
  ...['note', 'seealso', 'example', 'quote', 'cite'].map((kind) => [kind, 'note'] as const),
  ...['info', 'todo', 'abstract', 'summary', 'tldr', 'question', 'help', 'faq'].map(
    (kind) => [kind, 'info'] as const,
  ),
  ...['tip', 'hint', 'important', 'success', 'check', 'done'].map((kind) => [kind, 'tip'] as const),
  ...['warning', 'caution', 'attention'].map((kind) => [kind, 'warning'] as const),
  ...['danger', 'error', 'failure', 'fail', 'missing', 'bug'].map(
    (kind) => [kind, 'danger'] as const,
  ),
]);

/** The nearest Docusaurus admonition of a block's classes. */
export function admonitionKind(classes: string[]): string {
  return classes.map((name) => kinds.get(name)).find((kind) => kind !== undefined) ?? 'note';
}

/** Lay out a block that is no question: a plain collapsible or an admonition. */
export function blockElement(node: Details): MdxJsxFlowElement {
  const title = node.children.find((child) => child.type === 'detailsTitle');
  const body: RootContent[] = node.children.filter((child) => child.type !== 'detailsTitle');
  const shown: PhrasingContent[] = title?.children ?? [
    {type: 'text', value: defaultTitle(node.classes)},
  ];
  const kind = admonitionKind(node.classes);

  if (node.kind === 'admonition') {
    // The theme's own contract for titles with inline Markdown.
    return shown.length > 0
      ? element('Admonition', {type: kind}, [element('mdxAdmonitionTitle', {}, shown), ...body])
      : element('Admonition', {type: kind, title: ''}, body);
  }

  const {nodes, links} = takeLinks(shown);
  return element('Collapsible', {open: node.open}, [
    element('CollapsibleTitle', {}, nodes),
    element('CollapsibleBody', {}, [...titleLinks(links), ...body]),
  ]);
}
