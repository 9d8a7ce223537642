import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inAddress} from '../../language/questions/active-html.ts';
import {pageProblems, type PageProblem} from './page-problems.ts';
import type {Policy} from './policy.ts';

/**
 * What a page has to have for there to be a problem, once all that each page has is taken out.
 * Most have nothing of it, and a parser takes longer than all else that is done with a page.
 */
const suspicious = new RegExp(
  /<(?:script|style|iframe|frame|object|embed|applet|base|form|meta[^>]*refresh)|[\s"'/](?:on[a-z]+|style|srcdoc)\s*=|<link[^>]*stylesheet/
    .source + `|${inAddress('script')}\\s*:|\\b${inAddress('data')}\\s*:\\s*[at]`,
  'i',
);

/**
 * What the built pages have that their policy refuses: a reader would not get it, or only where
 * a host sends no headers.
 *
 * @param files - Of the pages, below the build folder.
 */
export function checkPages(
  outDir: string,
  files: readonly string[],
  policy: Policy,
): PageProblem[] {
  const allowed = new Set<string>();
  return files.flatMap((file) => {
    const html = readFileSync(join(outDir, file), 'utf8');
    return mayHaveProblems(html, policy, allowed) ? pageProblems(file, html, policy) : [];
  });
}

/** A page's data for search engines, which all pages have in their heads. In a text it can stand around something else. */
const data = /<script type="?application\/ld\+json"?>[^<]*<\/script>/g;

/**
 * The scripts of each page, and the site's own style sheets and script. An address has nothing
 * that could end it: what looks like one of these inside of something else is left to the parser.
 */
const known =
  /<script>[^<]*<\/script>|<link rel="?stylesheet"? href="?\/(?!\/)[\w./-]*"?\s*\/?>|<script async src="?\/(?!\/)[\w./-]*"?><\/script>/g;

function mayHaveProblems(html: string, policy: Policy, allowed: Set<string>): boolean {
  const end = Math.max(html.indexOf('</head>'), 0);
  const page = html.slice(0, end).replace(data, '') + html.slice(end);
  const rest = page.replace(known, (element) => {
    if (!element.startsWith('<script>') || allowed.has(element)) return '';
    if (pageProblems('', element, policy).length > 0) return element;
    allowed.add(element);
    return '';
  });
  return suspicious.test(rest);
}
