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
 * @throws {Error} When the head's end is not found exactly once.
 */
export function insertIntoHead(html: string, element: string): string {
  const [end, ...others] = html.matchAll(endOfHead);
  if (!end || others.length > 0) {
    throw new Error(
      `Found "</head>" before "<body" ${end ? others.length + 1 : 0} times. Expected it once: ` +
        'check what minifies or changes the HTML of the build.',
    );
  }

  return html.slice(0, end.index) + element + html.slice(end.index);
}
