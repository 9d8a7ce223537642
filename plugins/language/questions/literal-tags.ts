import type {Html, Link, Parents, PhrasingContent} from 'mdast';
import {linkOf} from './html-images.ts';

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

/** Turn `<a href="…">text</a>` into the link it is, in place, where it is wanted. */
export function readHtmlLinks(
  parent: {children: PhrasingContent[]},
  isWanted: (link: Link) => boolean = () => true,
): void {
  if (!parent.children.some((node) => node.type === 'html')) return;
  const read: PhrasingContent[] = [];
  const open: {at: number; link: Link}[] = [];
  for (const node of parent.children) {
    const tag = node.type === 'html' ? node.value : '';
    const last = /^<\/a\s*>$/i.test(tag) ? open.pop() : undefined;
    if (last) {
      const [start, ...children] = read.splice(last.at);
      const place = start?.position && {position: start.position};
      read.push({...last.link, children, ...place});
      continue;
    }
    const link = /^<a\s/i.test(tag) ? linkOf(tag) : null;
    if (link && isWanted(link)) open.push({at: read.length, link});
    read.push(node);
  }
  parent.children = read;
}

function readTag(node: {type: string}): Tag | null {
  if (node.type !== 'html') return null;
  const html = node as Html;
  const match = /^<(\/?)([a-z][^\s/<>]*)/i.exec(html.value);
  return match && {node: html, name: (match[2] ?? '').toLowerCase(), isEnd: match[1] === '/'};
}
