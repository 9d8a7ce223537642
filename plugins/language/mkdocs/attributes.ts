import type {Properties} from 'hast';
import type {Nodes, Parents, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';

/*
 * Attribute lists: `{: #id .class key="value" }`, with or without the colon, behind what they are about. Ids and
 * classes of headings, images and code are kept; all else is taken off.
 */

interface Attributes {
  id?: string;
  classes: string[];
  /** Whether it says anything else. */
  others: boolean;
}

/** To its end, with the commas in it: read as one value or as several, a line would take time without end. */
const bareValue = /(?:[^\s"'{},]|,(?! ))+(?=,? |\}|$)/u;
const item = new RegExp(
  `#[\\p{L}\\p{N}_:.-]+|\\.[\\p{L}_-][\\p{L}\\p{N}_-]*|[\\w:-]+=(?:"[^"]*"|'[^']*'|${bareValue.source})`,
  'u',
);
/** A word alone, as in `{ .button download }`: it is one beside others only. */
const word = /[\p{L}\p{N}_-]+(?![^\s,}])/u;
const gap = '(?:,[ ]*|[ ]+)';
const list = new RegExp(
  `\\{:?[ ]*((?:${word.source}${gap})*(?:${item.source})(?:${gap}(?:${item.source}|${word.source}))*),?[ ]*\\}`,
  'u',
);
const leading = new RegExp(`^${list.source}(?!\\})`, 'u');
const trailing = new RegExp(`(^|[^{])${list.source}\\s*$`, 'u');
/** At the end of a line it needs its colon: `{x=1}` may be text. */
const lone = new RegExp(`(^|\\s)${list.source.replace(':?', ':')}\\s*$`, 'u');
/** On the last line by itself it needs none, nor does a cell, if it says what no text does. */
const ownLine = new RegExp(`(\\n[ ]*)${list.source}\\s*$`, 'u');
const endOfCell = new RegExp(`([ ])${list.source}\\s*$`, 'u');
const certain = /(?:^|[\s,])[#.]|=["']/;

const inline = new Set<string>([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'inlineMark',
]);

const loose = /^\{:?[ ]*([^{}\n]*)\}(?!\})/;

/**
 * Letters of what MkDocs takes for a list right behind a link or a mark, though it is none to the letter:
 * `{. target="_blank"}`, `{target="_blank}`.
 */
export function looseListLength(text: string): number {
  const [written = '', inside = ''] = loose.exec(text) ?? [];
  return /^[.#]|[="]/.test(inside) ? written.length : 0;
}

/** What keeps an id and classes. */
const kept = new Set<string>(['heading', 'image', 'inlineCode', 'code']);

/**
 * Take the attribute lists off a tree, in place.
 *
 * @param lost - Is told of a node whose attributes are not all kept.
 */
export function takeAttributes(tree: Root, lost: (node: Nodes) => void): void {
  const give = (node: Nodes, written: string) => {
    const {id, classes, others} = parse(written);
    const hasPlace = kept.has(node.type);
    if (others || !hasPlace) lost(node);
    if (!hasPlace) return;
    const properties = {
      ...(id !== undefined && {id}),
      ...(classes.length > 0 && {className: classes}),
    };
    node.data = {
      ...node.data,
      hProperties: {...node.data?.hProperties, ...properties} as Properties,
    };
  };

  visit(tree, (node, index, parent) => {
    if (node.type === 'code' || !parent || index === undefined) return undefined;
    if (node.type !== 'text') return undefined;
    const before = parent.children[index - 1];
    if (before && inline.has(before.type)) {
      const match = leading.exec(node.value);
      if (match) {
        const anchor = anchorOf(before, match[1] ?? '');
        if (anchor) parent.children[index - 1] = anchor;
        else give(before, match[1] ?? '');
        node.value = node.value.slice(match[0].length);
      } else {
        const length = looseListLength(node.value);
        if (length > 0) lost(before);
        node.value = node.value.slice(length);
      }
    }
    const isLast = index === parent.children.length - 1;
    const match = isLast ? atEnd(parent, before?.type === 'break' ? '\n' : '', node.value) : null;
    if (match) {
      // Docusaurus reads an id alone by itself.
      node.value = node.value.slice(0, match.index) + (match[1] ?? '').trimEnd();
      if (parent.type === 'heading') node.value = node.value.trimEnd();
      give(parent, match[2] ?? '');
    }
    if (node.value !== '') return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  dropEmpty(tree);
}

/** `[](){#id}` gives a place an anchor. It is no link: keyboards would stop at it. */
function anchorOf(node: Nodes, written: string): PhrasingContent | null {
  const {id} = parse(written);
  if (id === undefined || node.type !== 'link' || node.url !== '' || node.children.length > 0)
    return null;
  return {
    type: 'inlineMark',
    data: {hName: 'a', hProperties: {id}},
    children: [],
    ...(node.position && {position: node.position}),
  };
}

/**
 * A list at the end of a text, of what holds the text.
 *
 * @param lineEnd - What stands before the text.
 */
function atEnd(parent: Parents, lineEnd: string, text: string): RegExpExecArray | null {
  if (!text.includes('}')) return null;
  if (parent.type === 'heading') return trailing.exec(text);
  const match = (parent.type === 'tableCell' ? endOfCell : ownLine).exec(lineEnd + text);
  if (!match || !certain.test(match[2] ?? '')) return lone.exec(text);
  match.index = Math.max(0, match.index - lineEnd.length);
  return match;
}

/** Paragraphs that were nothing but attributes. */
function dropEmpty(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || node.children.length > 0) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function parse(written: string): Attributes {
  const attributes: Attributes = {classes: [], others: false};
  for (const [one] of written.matchAll(new RegExp(`${item.source}|${word.source}`, 'gu'))) {
    if (one.startsWith('#')) attributes.id = one.slice(1);
    else if (one.startsWith('.')) attributes.classes.push(one.slice(1));
    else attributes.others = true;
  }
  return attributes;
}
