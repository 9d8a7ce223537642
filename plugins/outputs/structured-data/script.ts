import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Thing} from './graph.ts';

/**
 * The element that carries a page's structured data.
 *
 * @returns An empty text when there is nothing to say.
 */
export function jsonLdScript(things: readonly Thing[]): string {
  if (things.length === 0) return '';
  const json = JSON.stringify({'@context': 'https://schema.org', '@graph': things});
  // Neither "</script>" nor "<!--" can stand in it; JSON readers undo the escape.
  const safe = json.replaceAll('<', String.raw`\u003c`);
  return `<script type="application/ld+json">${safe}</script>`;
}

const endOfHead = /<\/head>(?=\s*<body)/g;

/**
 * Put an element at the end of a page's head.
 *
 * @throws {Error} When the head has no end.
 */
export function insertIntoHead(html: string, element: string): string {
  const found = [...html.matchAll(endOfHead)].map(({index}) => index);
  // An attribute may say the same, such as a description of this very element.
  const end = found.length === 1 ? found[0] : parsedEnd(html);
  if (end === undefined) {
    throw new Error(
      'Found no "</head>" in a page, expected one: check what minifies or changes the HTML of the build.',
    );
  }
  return html.slice(0, end) + element + html.slice(end);
}

/** Where the head ends as browsers read it, which takes long. */
function parsedEnd(html: string): number | undefined {
  const page = parse(html, {sourceCodeLocationInfo: true}).childNodes.find(isElement);
  const head = page?.childNodes.find(isElement);
  return head?.sourceCodeLocation?.endTag?.startOffset;
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
