import type {Nodes, Parents, RootContent} from 'mdast';
import type {ContentTab, Details} from '../dialect/index.ts';
import {joinTabs} from '../dialect/from-markdown.ts';
import {blockLine, markdownTag, snippetLine, type OwnLine} from './lines.ts';

/*
 * `/// details | Title` … `///` of pymdownx.blocks, which says the same as `???`, `!!!` and `===`; and HTML whose
 * content is Markdown.
 */

/** Blocks that are an element or a caption around what is in them: that alone is shown. */
const frames = /^(?:html|(?:figure-|table-)?caption)$/;

/**
 * Put what stands between two lines into one block, in place; what has no other is text.
 *
 * @param lost - Is told of a block of which only the content is shown.
 */
export function joinBlocks(parent: Parents, lost: (node: Nodes) => void): void {
  if (!parent.children.some(({type}) => type === 'ownLine')) return;
  const joined: RootContent[] = [];
  const open: {at: number; slashes: number}[] = [];
  for (const node of parent.children as RootContent[]) {
    const [match, slashes = '', named] =
      node.type === 'ownLine' ? (blockLine.exec(node.value) ?? []) : [];
    if (node.type !== 'ownLine' || match === undefined) joined.push(node);
    else if (named !== undefined) open.push({at: joined.push(node) - 1, slashes: slashes.length});
    else {
      const begun = open.findLastIndex((one) => one.slashes === slashes.length);
      const start = open[begun];
      if (!start) {
        joined.push(node);
        continue;
      }
      open.length = begun;
      const [opening, ...body] = joined.splice(start.at) as [OwnLine, ...Details['children']];
      const name = blockLine.exec(opening.value)?.[2] ?? '';
      if (frames.test(name)) {
        lost(opening);
        joined.push(...takeOptions(body).body);
      } else joined.push(blockOf(opening, body, node));
    }
  }
  parent.children = joined;
  joinTabs(parent);
  parent.children = parent.children.map((node) =>
    node.type === 'ownLine' ? asWritten(node) : node,
  );
}

function blockOf(opening: OwnLine, written: Details['children'], end: Nodes): Details | ContentTab {
  const [, , name = '', title] = blockLine.exec(opening.value) ?? [];
  const {options, body} = takeOptions(written);
  const children: Details['children'] =
    title === undefined
      ? body
      : [{type: 'detailsTitle', children: [{type: 'text', value: title.trim()}]}, ...body];
  const position =
    opening.position && end.position
      ? {position: {start: opening.position.start, end: end.position.end}}
      : {};
  if (name === 'tab') {
    const startsSet = options.get('new') === 'True';
    const open = options.get('select') === 'True';
    return {type: 'contentTab', open, startsSet, children, ...position};
  }
  const isDetails = name === 'details';
  const type = options.get('type') ?? (isDetails || name === 'admonition' ? 'note' : name);
  return {
    type: 'details',
    kind: isDetails ? 'details' : 'admonition',
    open: isDetails ? options.get('open') === 'True' : null,
    classes: [type.toLowerCase()],
    tagged: true,
    children,
    ...position,
  };
}

/** Options are the lines that are indented right below the first. */
function takeOptions(body: Details['children']): {
  options: ReadonlyMap<string, string>;
  body: Details['children'];
} {
  const [first, ...others] = body;
  const lines = first?.type === 'code' && !first.lang ? first.value.split('\n') : [];
  const pairs = lines.map((line) => /^([\w-]+):[ ]*(.*)$/.exec(line));
  if (pairs.length === 0 || !pairs.every((pair) => pair !== null)) {
    return {options: new Map(), body};
  }
  return {
    options: new Map(pairs.map(([, key = '', value = '']) => [key, value.trim()] as const)),
    body: others,
  };
}

/** What is left of such lines: HTML without `markdown`, and text. */
function asWritten(node: OwnLine): RootContent {
  const position = node.position ? {position: node.position} : {};
  if (markdownTag.test(node.value)) {
    const value = node.value.replace(/\smarkdown(?:=(?:"[^"]*"|'[^']*'|\w+))?(?=[\s>])/i, '');
    return {type: 'html', value, ...position};
  }
  const value = snippetLine.test(node.value) || blockLine.test(node.value) ? node.value : '';
  return {type: 'paragraph', children: [{type: 'text', value, ...position}], ...position};
}
