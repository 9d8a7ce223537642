import type {PhrasingContent} from 'mdast';
import {plainText, readableText} from './plain-text.ts';
import {slug} from './slug.ts';

export interface Title {
  id: string;
  explicitId: boolean;
  aliases: string[];
  number: number | null;
  /** Plain text. */
  text: string;
  /** Inline nodes, without number and links. */
  nodes: PhrasingContent[];
  /** The links of the title: in a row that is pressed they would be a control in a control. */
  links: PhrasingContent[];
}

const separator = '[.:)．：、）]';
const leadingNumber = new RegExp(
  `^\\s*(?:Q\\s?)?(\\d{1,6})(?:[.:)]\\s+|[．：、）]\\s*)(?=\\S)|^\\s*Q(\\d{1,6})\\s*${separator}\\s*(?=\\S)`,
  'iu',
);

/**
 * Split a title into its number, its text and its links.
 *
 * @param ids - Those that the author wrote: the id, then aliases.
 */
export function readTitle(written: PhrasingContent[], ids: readonly string[] = []): Title {
  const {nodes, links} = takeLinks(written);
  const [id, ...aliases] = ids;
  const number = takeNumber(nodes);
  const title = {type: 'paragraph', children: nodes} as const;
  const text = readableText(title);
  return {
    id: id ?? slug(plainText(title)),
    explicitId: id !== undefined,
    aliases,
    number,
    text,
    nodes,
    links,
  };
}

/** Nodes with the text of their links in place of the links, and the links. */
export function takeLinks(written: readonly PhrasingContent[]): {
  nodes: PhrasingContent[];
  links: PhrasingContent[];
} {
  const links: PhrasingContent[] = [];
  const nodes = written.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') {
      links.push(node);
      return node.children;
    }

    if (node.type === 'footnoteReference') {
      links.push(node);
      return [];
    }

    if (!('children' in node)) return [node];
    const inside = takeLinks(node.children);
    links.push(...inside.links);
    return inside.links.length === 0 ? [node] : [{...node, children: inside.nodes}];
  });
  return {nodes, links};
}

function takeNumber(nodes: PhrasingContent[]): number | null {
  const first = nodes[0];
  if (first?.type !== 'text') return null;
  // What follows the number may be another node, such as inline code.
  const match = leadingNumber.exec(nodes.length > 1 ? first.value + '\u2060' : first.value);
  const digits = match?.[1] ?? match?.[2];
  if (!match || !digits) return null;
  replaceText(nodes, 0, first.value.slice(match[0].length));
  return Number(digits);
}

function replaceText(nodes: PhrasingContent[], index: number, value: string): void {
  if (value === '') nodes.splice(index, 1);
  else nodes[index] = {...(nodes[index] as {type: 'text'; value: string}), value};
}
