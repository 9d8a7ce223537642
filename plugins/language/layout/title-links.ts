import type {Paragraph, PhrasingContent} from 'mdast';

/**
 * The links of a title, as the first line of what it opens. The title's row is a control itself:
 * a link in it could not be reached by key, and not be pressed without opening the row.
 */
export function titleLinks(links: readonly PhrasingContent[]): Paragraph[] {
  if (links.length === 0) return [];
  const children = links.flatMap((link, index): PhrasingContent[] =>
    index === 0 ? [link] : [{type: 'text', value: ' · '}, link],
  );
  return [{type: 'paragraph', children, data: {hProperties: {className: ['title-links']}}}];
}
