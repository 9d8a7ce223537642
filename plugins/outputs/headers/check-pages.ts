import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pageProblems, type PageProblem} from './page-problems.ts';
import type {Policy} from './policy.ts';

/** How many pages are read at the same time. */
const BATCH = 32;

/**
 * What a page has to have for there to be a problem, once all that each page has is taken out.
 * Most have nothing of it, and a parser takes longer than all else that is done with a page.
 */
const suspicious =
  /<(?:script|style|iframe|frame|object|embed|applet|base|form|meta[^>]*refresh)|[\s"'/](?:on[a-z]+|style|srcdoc)\s*=|script\s*:|<link[^>]*stylesheet/i;

/**
 * What the built pages have that their policy refuses: a reader would not get it, or only where
 * a host sends no headers.
 *
 * @param files - Of the pages, below the build folder.
 */
export async function checkPages(
  outDir: string,
  files: readonly string[],
  policy: Policy,
): Promise<PageProblem[]> {
  const found: PageProblem[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH).map(async (file) => {
      const html = await readFile(join(outDir, file), 'utf8');
      return mayHaveProblems(html, policy) ? pageProblems(file, html, policy) : [];
    });
    found.push(...(await Promise.all(batch)).flat());
  }
  return found;
}

/** The script of each page, its data, and the site's own style sheets. */
const known =
  /<script(?: type="?application\/ld\+json"?)?>[^<]*<\/script>|<link rel="?stylesheet"? href="?\/(?!\/)[^">\s]*"?\s*\/?>/g;

function mayHaveProblems(html: string, policy: Policy): boolean {
  const rest = html.replace(known, (element) =>
    element.startsWith('<script>') && pageProblems('', element, policy).length > 0 ? element : '',
  );
  return suspicious.test(rest);
}
