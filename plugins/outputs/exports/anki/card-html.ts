import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {checkbox} from '../../../language/questions/text-lines.ts';
import {escapeHtml} from '../../permanent-links/html.ts';

/*
 * Answers as they are in the finished pages, without what only works there. The page is the one place where
 * an answer becomes HTML; what a card keeps of it is listed here, and all else is left out.
 */

/** A question in HTML that needs nothing around it. */
export interface CardHtml {
  question: string;
  /** What one would say first; empty where an answer does not begin so. */
  spoken: string;
  depth: string;
}

/** What cards need of the site around a page. */
export interface CardSite {
  /**
   * Where a link leads once it is no part of the page.
   *
   * @returns Null for one that leads nowhere from there.
   */
  link: (href: string) => string | null;
  /**
   * The name of a picture in the package.
   *
   * @returns Null for one that is none of the site's: a card asks nobody for anything.
   */
  picture: (src: string) => string | null;
}

type Node = Tree.ChildNode;
type Element = Tree.Element;

/** What is kept as it is, with these attributes besides those of all. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    `abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6
    hr i ins kbd li mark p pre q rp rt ruby s samp section small span strong sub sup table tbody tfoot thead tr u ul var wbr
    math mi mn mo mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd semantics
    g defs title desc`
      .split(/\s+/)
      .map((name) => [name, []]),
  ),
  details: ['open'],
  summary: [],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};
const ofAll = ['dir', 'lang', 'align', 'title'];

/** Drawings of diagrams, whose colours the note type has. */
const drawn = new Set(
  'svg g defs marker polygon polyline path rect line circle ellipse text tspan title desc'.split(
    ' ',
  ),
);
const ofDrawings =
  /^(?:id|role|aria-label|viewBox|width|height|x|y|x[12]|y[12]|r[xy]?|c[xy]|d[xy]?|points|transform|fill|stroke|(?:fill|stroke|font|text|marker)-[a-z-]+|marker(?:Width|Height)|ref[XY]|orient|opacity|dominant-baseline)$/;

/** What goes with all that is in it: it acts, or asks for something. */
const dropped = new Set(
  'script style template noscript iframe object embed form button select textarea input audio video source link meta base annotation'.split(
    ' ',
  ),
);

const empty = new Set(['br', 'hr', 'wbr']);

/**
 * The questions of a finished page.
 *
 * @param html - Of the page.
 * @returns By id; those in the answer of another too.
 */
export function cardsOfPage(html: string, site: CardSite): Map<string, CardHtml> {
  // The main part is all that has questions, and is closed by the last of its tags.
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  const cards = new Map<string, CardHtml>();
  const page = parseFragment(start < 0 ? html : html.slice(start, end));
  for (const element of all(page, (one) => hasClass(one, 'question'))) {
    const answer = first(element, (one) => attribute(one, 'data-answer') !== undefined);
    const title = first(element, (one) => hasClass(one, 'question-title'));
    const anchor = answer && first(answer, (one) => attribute(one, 'data-anchor') !== undefined);
    const id = anchor && attribute(anchor, 'id');
    if (id === undefined || !title) continue;

    const said = answer && first(answer, (one) => one.tagName === 'p' && isText(one));
    // With the words above it, where it is set apart.
    const around = said?.parentNode === answer ? said : said?.parentNode;
    const depth = answer?.childNodes.filter((node) => node !== around) ?? [];
    cards.set(id, {
      question: written(title.childNodes, site).trim(),
      spoken: said ? written([said], site) : '',
      depth: written(depth, site).trim(),
    });
  }
  return cards;
}

function written(nodes: readonly Node[], site: CardSite): string {
  return nodes.map((node) => writtenNode(node, site)).join('');
}

function writtenNode(node: Node, site: CardSite): string {
  if (node.nodeName === '#text') return cardText((node as Tree.TextNode).value);
  if (!('tagName' in node)) return '';
  if (node.tagName === 'input' && attribute(node, 'type') === 'checkbox')
    return checkbox(attribute(node, 'checked') !== undefined);
  if (isOfPage(node)) return '';
  const {tagName} = node;
  const inside = () => written(childrenOf(node), site);
  if (tagName === 'img') return picture(node, site);
  if (tagName === 'a') {
    const href = site.link(attribute(node, 'href') ?? '');
    return href === null ? inside() : `<a href="${escapeHtml(href)}">${inside()}</a>`;
  }
  const isDrawn = node.namespaceURI.endsWith('/svg');
  const own = kept[tagName];
  if (isDrawn ? !drawn.has(tagName) : own === undefined) return inside();
  // Colours of code are spans, and a card has no sheet for them.
  if (tagName === 'span' && node.attrs.every(({name}) => !ofAll.includes(name))) return inside();
  const attributes = node.attrs
    .filter(({name, value}) =>
      isDrawn
        ? ofDrawings.test(name) && !/url\((?!#)/.test(value)
        : ofAll.includes(name) || own?.includes(name),
    )
    .map(({name, value}) => ` ${name}="${escapeHtml(value)}"`);
  if (attribute(node, 'data-tone') !== undefined) attributes.push(' class="remark"');
  // Nothing has to be pressed on a card.
  if (tagName === 'details' && attribute(node, 'open') === undefined) attributes.push(' open=""');
  const opening = `<${tagName}${attributes.join('')}>`;
  return empty.has(tagName) ? opening : `${opening}${inside()}</${tagName}>`;
}

/** What only the page has a use for: what is pressed, anchors, decoration, words for those who do not see. */
function isOfPage(element: Element): boolean {
  const {tagName, childNodes} = element;
  return (
    dropped.has(tagName) ||
    ['data-press', 'data-share', 'data-anchor'].some(
      (name) => attribute(element, name) !== undefined,
    ) ||
    attribute(element, 'aria-hidden') === 'true' ||
    ['hash-link', 'visually-hidden', 'question-kind', 'question-number', 'level-badge'].some(
      (name) => hasClass(element, name),
    ) ||
    // Opens what stands beside it.
    (tagName === 'details' && childNodes.every((node) => node.nodeName === 'summary'))
  );
}

/** Without what a row says of the time that it takes. */
function childrenOf(element: Element): Node[] {
  const {tagName, childNodes, parentNode} = element;
  const isOfRow =
    tagName === 'summary' &&
    parentNode !== null &&
    attribute(parentNode as Element, 'data-row') !== undefined;
  return isOfRow ? childNodes.slice(0, 1) : childNodes;
}

function picture(element: Element, site: CardSite): string {
  const src = attribute(element, 'src') ?? '';
  const alt = attribute(element, 'alt') ?? '';
  const name = site.picture(src);
  if (name !== null) {
    const size = ['width', 'height'].flatMap((key) => {
      const value = attribute(element, key);
      return value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`];
    });
    return `<img src="${escapeHtml(name)}" alt="${escapeHtml(alt)}"${size.join('')}>`;
  }
  const href = site.link(src);
  return href === null
    ? escapeHtml(alt)
    : `<a href="${escapeHtml(href)}">${escapeHtml(alt || href)}</a>`;
}

/** Text as HTML of a card, without what Anki would take for sounds and formulas of LaTeX. */
export function cardText(value: string): string {
  return escapeHtml(value).replace(/\[(?=sound:|anki:|latex\]|\$)/gi, '&#91;');
}

/** All that is asked for inside of an element, in the order of the page. */
function all(parent: Tree.ParentNode, is: (element: Element) => boolean, found: Element[] = []) {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    if (is(node)) found.push(node);
    all(node, is, found);
  }
  return found;
}

function first(parent: Tree.ParentNode, is: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = is(node) ? node : first(node, is);
    if (found) return found;
  }
  return undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class')?.split(' ').includes(name) ?? false;
}

function isText(element: Element): boolean {
  return attribute(element, 'itemprop') === 'text';
}
