import type {PhrasingContent} from 'mdast';
import {plainText} from './plain-text.ts';
import {slug} from './slug.ts';

export interface Title {
  id: string;
  explicitId: boolean;
  aliases: string[];
  number: number | null;
  /** Plain text. */
  text: string;
  /** Inline nodes, without number and id. */
  nodes: PhrasingContent[];
}

const leadingNumber = /^\s*(?:Q\s?)?(\d{1,6})[.:)]\s+(?=\S)|^\s*Q(\d{1,6})\s*[.:)]\s*(?=\S)/iu;
const trailingIds = /\s*\{#([^\s{}]+(?:\s+#[^\s{}]+)*)\s*\}\s*$/u;

/**
 * Split a title into its number, its text and its ids.
 *
 * @param attributeIds - Those of the directive's attributes: the id, then aliases.
 */
export function readTitle(nodes: PhrasingContent[], attributeIds: string[] = []): Title {
  const copy = [...nodes];
  const [id, ...aliases] = takeIds(copy) ?? attributeIds;
  const number = takeNumber(copy);
  const text = plainText({type: 'paragraph', children: copy});
  return {id: id ?? slug(text), explicitId: id !== undefined, aliases, number, text, nodes: copy};
}

function takeIds(nodes: PhrasingContent[]): string[] | null {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return null;
  const match = trailingIds.exec(last.value);
  if (!match?.[1]) return null;
  replaceText(nodes, nodes.length - 1, last.value.slice(0, match.index));
  return match[1].split(/\s+#/);
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
