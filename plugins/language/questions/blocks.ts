import type {Nodes, Root} from 'mdast';
import type {ContentTab, Details} from '../dialect/index.ts';
import {defaultTitle, plainText} from './plain-text.ts';
import {questionBlock} from './question-block.ts';

/** A `???`, `!!!`, `===` or `:::question` block, for authors and tools. */
export interface Block {
  kind: 'details' | 'admonition' | 'tabs' | 'tab';
  /** The first class; `null` for a block that has only a title. */
  type: string | null;
  classes: string[];
  open: boolean | null;
  /** `null` when no title is shown (`!!! note ""`). */
  titleText: string | null;
  /** Plain text of the body, with that of the blocks inside it. */
  text: string;
  /** The code blocks of the body, those of the blocks inside it included. */
  code: {lang: string | null; text: string}[];
  line: number;
  children: Block[];
}

/** List the blocks of a tree, nested as they are in the file. */
export function listBlocks(tree: Root | Nodes): Block[] {
  const found: Block[] = [];
  if (!('children' in tree)) return found;
  for (const child of tree.children) {
    const block = asBlock(child);
    if (block) found.push(block);
    else found.push(...listBlocks(child));
  }

  return found;
}

function asBlock(node: Nodes): Block | null {
  if (node.type === 'details') {
    const title = node.children.find((child) => child.type === 'detailsTitle');
    const body = node.children.filter((child) => child.type !== 'detailsTitle');
    return {
      kind: node.kind,
      type: node.classes[0] ?? null,
      classes: node.classes,
      open: node.open,
      titleText: title ? shownTitle(node, plainText(title)) : defaultTitle(node),
      ...content(body),
      line: node.position?.start.line ?? 1,
    };
  }

  if (node.type === 'contentTabs') {
    return {...tabBlock(node, 'tabs'), children: node.children.map(asTab)};
  }

  const question = questionBlock(node);
  const word = node.data?.block?.id ?? null;
  return (
    question && {
      kind: 'details',
      type: word,
      classes: [word ?? '', ...question.classes],
      open: question.open,
      titleText: plainText({type: 'paragraph', children: question.title}),
      ...content(question.body),
      line: node.position?.start.line ?? 1,
    }
  );
}

function asTab(node: ContentTab): Block {
  const [title, ...body] = node.children;
  return {
    ...tabBlock(node, 'tab'),
    open: node.open,
    titleText: title ? plainText(title) : '',
    ...content(body),
  };
}

function tabBlock(node: Nodes, kind: 'tabs' | 'tab'): Block {
  const line = node.position?.start.line ?? 1;
  return {
    kind,
    type: null,
    classes: [],
    open: null,
    titleText: null,
    text: '',
    code: [],
    line,
    children: [],
  };
}

function content(body: Nodes[]): Pick<Block, 'text' | 'code' | 'children'> {
  const root = {type: 'root', children: body} as Root;
  return {text: plainText(root), code: listCode(root), children: listBlocks(root)};
}

function listCode(node: Nodes): Block['code'] {
  if (node.type === 'code') return [{lang: node.lang ?? null, text: node.value}];
  return 'children' in node ? node.children.flatMap(listCode) : [];
}

/** An admonition with an empty title shows none; a collapsible still needs its row. */
function shownTitle(node: Details, title: string): string | null {
  return node.kind === 'admonition' && title === '' ? null : title;
}
