import type {Html, Parents, PhrasingContent} from 'mdast';

/**
 * Elements that give a title's words a look, or a target to link to; and the one that no author
 * means to show, which the content check has an eye on.
 */
const formatting = new Set(
  (
    'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q rp rt ruby s samp script small ' +
    'span strike strong sub sup time tt u var picture'
  ).split(' '),
);
const formattingVoids = new Set(['br', 'wbr', 'img', 'source']);

interface Tag {
  node: Html;
  name: string;
  isEnd: boolean;
}

/**
 * Show the tags of a title as written, in place, unless they are formatting: in "What is
 * `<template>` for?" the tag is what the title is about, and a browser shows nothing for it.
 */
export function showTags(parent: Parents): void {
  const markup = new Set<object>();
  const open: (Tag & {index: number})[] = [];
  for (const [index, node] of parent.children.entries()) {
    if ('children' in node) showTags(node);
    const tag = readTag(node);
    if (!tag) continue;
    if (formattingVoids.has(tag.name)) markup.add(node);
    if (!formatting.has(tag.name)) continue;
    if (!tag.isEnd) {
      open.push({...tag, index});
      continue;
    }

    const at = open.findLastIndex(({name}) => name === tag.name);
    const start = open[at];
    if (!start) continue;
    open.length = at;
    // `<b></b>` marks nothing, so it is a mention; `<a id="x"></a>` is a target.
    if (index === start.index + 1 && !start.node.value.includes('=')) continue;
    markup.add(start.node).add(node);
  }

  parent.children = parent.children.map((node) =>
    readTag(node) && !markup.has(node) ? {...(node as Html), type: 'text' as const} : node,
  );
}

/** Turn `<a href="…">text</a>` into the link it is, in place. */
export function readHtmlLinks(parent: {children: PhrasingContent[]}): void {
  const {children} = parent;
  for (let at = children.length - 1; at >= 0; at--) {
    const node = children[at];
    const url =
      node?.type === 'html'
        ? /^<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(node.value)
        : null;
    if (!node || !url) continue;
    const end = children.findIndex(
      (later, index) => index > at && later.type === 'html' && /^<\/a\s*>$/i.test(later.value),
    );
    if (end === -1) continue;
    const inside = children.slice(at + 1, end) as never[];
    const link = {type: 'link' as const, url: url[1] ?? url[2] ?? url[3] ?? '', children: inside};
    children.splice(at, end - at + 1, {...link, ...(node.position && {position: node.position})});
  }
}

function readTag(node: {type: string}): Tag | null {
  if (node.type !== 'html') return null;
  const html = node as Html;
  const match = /^<(\/?)([a-z][^\s/<>]*)/i.exec(html.value);
  return match && {node: html, name: (match[2] ?? '').toLowerCase(), isEnd: match[1] === '/'};
}
