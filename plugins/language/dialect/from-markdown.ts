import type {ListItem, Nodes, Parents, RootContent} from 'mdast';
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown';
import {eachParent} from './each-parent.ts';
import type {ContentTab, ContentTabs, Details} from './types.ts';

/** mdast extension: tokens of {@link detailsSyntax} to {@link Details} nodes. */
export function detailsFromMarkdown(): Extension {
  return {
    enter: {
      details: enterDetails,
      detailsTitle: enterTitle,
    },
    exit: {
      details: exitDetails,
      detailsMarker: exitMarker,
      detailsOpenMarker: exitOpenMarker,
      detailsClass: exitClass,
      detailsTitle: exitTitle,
      listItem: exitListItem,
    },
  };
}

/** mdast extension: tokens of {@link contentTabSyntax} to {@link ContentTabs} nodes. */
export function contentTabsFromMarkdown(): Extension {
  return {
    enter: {
      contentTab(token) {
        this.enter({type: 'contentTab', open: false, startsSet: false, children: []}, token);
      },
      characterEscapeValue(token) {
        // Quotes in titles need no backslash: the reference shows one that stands before them.
        const title = this.stack.findIndex(({type}) => type === 'detailsTitle');
        const text = this.stack.at(-1);
        if (this.stack[title - 1]?.type !== 'contentTab' || text?.type !== 'text') return;
        if (this.sliceSerialize(token) === '"') text.value += '\\';
      },
    },
    exit: {
      contentTab: exitDetails,
      contentTabFlag(token) {
        const tab = this.stack.at(-1) as ContentTab;
        if (this.sliceSerialize(token) === '+') tab.open = true;
        else tab.startsSet = true;
      },
    },
    transforms: [
      (tree) => {
        eachParent(tree, joinTabs);
      },
    ],
  };
}

/**
 * Put tabs that stand next to each other into sets, in place. A set ends at anything between two of
 * them, a comment too; only what defines a link is nothing on the page.
 */
export function joinTabs(parent: Parents): void {
  if (parent.type === 'contentTabs') return;
  if (!parent.children.some(({type}) => type === 'contentTab')) return;
  const joined: Nodes[] = [];
  let set: ContentTabs | null = null;
  for (const node of parent.children) {
    if (node.type === 'contentTab') {
      if (set && !node.startsSet) {
        set.children.push(node);
        if (set.position && node.position) set.position.end = {...node.position.end};
      } else {
        set = {type: 'contentTabs', children: [node]};
        if (node.position) set.position = structuredClone(node.position);
        joined.push(set);
      }
    } else {
      if (node.type !== 'definition') set = null;
      joined.push(node);
    }
  }

  for (const node of joined) if (node.type === 'contentTabs') chooseOne(node.children);
  parent.children = joined as RootContent[];
}

/** The last one that asks to be shown first is, or the first. */
function chooseOne(tabs: ContentTab[]): void {
  const shown = Math.max(
    0,
    tabs.findLastIndex(({open}) => open),
  );
  for (const [index, tab] of tabs.entries()) tab.open = index === shown;
}

function enterDetails(this: CompileContext, token: Token): undefined {
  this.enter({type: 'details', kind: 'details', open: false, classes: [], children: []}, token);
}

function exitMarker(this: CompileContext, token: Token): undefined {
  if (this.sliceSerialize(token) === '!!!') {
    const node = current(this);
    node.kind = 'admonition';
    node.open = null;
  }
}

function exitOpenMarker(this: CompileContext): undefined {
  current(this).open = true;
}

function exitClass(this: CompileContext, token: Token): undefined {
  const name = this.sliceSerialize(token).toLowerCase();
  // `???-` is an accident in the reference, which makes `-` a class.
  const node = current(this);
  if (name !== '-') node.classes.push(name);
  // Where a block ends that has neither title nor body.
  const {line, column, offset} = token.end;
  if (node.position) node.position.end = {line, column, offset};
}

function enterTitle(this: CompileContext, token: Token): undefined {
  this.enter({type: 'detailsTitle', children: []}, token);
}

function exitTitle(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function exitDetails(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1) as Details | ContentTab;
  // The container also spans the blank lines up to the next block; the node ends
  // where its last line of text does.
  const end = node.children.at(-1)?.position?.end ?? node.position?.end;
  this.exit(token);
  if (node.position && end) node.position.end = {...end};
}

const withBlanks = new Set(['details', 'contentTab']);

/**
 * Blank lines inside a block do not make the list around it loose, nor does the
 * end of an opening line, which looks blank behind the title. For an item with a
 * block, look at what stands between its children instead.
 */
function exitListItem(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1) as ListItem;
  this.exit(token);
  if (!(node.children as Nodes[]).some(({type}) => withBlanks.has(type))) return;
  node.spread = node.children.some((child, index) => {
    const before = node.children[index - 1]?.position;
    return before && child.position && child.position.start.line > before.end.line + 1;
  });
}

function current(context: CompileContext): Details {
  return context.stack.at(-1) as Details;
}
