import {minifyDocument, type minifierOf} from '../../site/internals/html-minifier.ts';
import {documentStyle} from '../permanent-links/html.ts';
import {forwardScript} from '../permanent-links/moved-documents.ts';
import {askScript, earlyScript} from '../../theme/early-script.ts';
import type {PolicyInput} from './policy.ts';
import {noScripts, type SiteScripts} from './site-scripts.ts';

/** Everything that runs or styles from inside a page: the pages that Docusaurus renders, and ours. */
const ofPages = {scripts: [earlyScript, askScript]};
const ofDocuments = {scripts: [forwardScript], styles: [documentStyle]};

type Minifier = ReturnType<typeof minifierOf>;

/** The texts as they are in the built pages. */
export async function inlineTexts(
  others?: SiteScripts,
  minifier?: Minifier,
): Promise<Pick<PolicyInput, 'scripts' | 'styles'>> {
  const {scripts} = await pageTexts(others, minifier);
  return {scripts: [...scripts, ...ofDocuments.scripts], styles: ofDocuments.styles};
}

/** The texts inside the pages that Docusaurus renders. */
export async function pageTexts(
  {html}: SiteScripts = noScripts,
  minifier?: Minifier,
): Promise<Pick<PolicyInput, 'scripts' | 'styles'>> {
  const own = ofPages.scripts.map((script) => `<script>${script}</script><link rel="x" href="x">`);
  return {scripts: await minified(own.join('') + html, minifier), styles: []};
}

/** What Docusaurus makes of scripts when it writes a page. */
async function minified(html: string, minifier?: Minifier): Promise<string[]> {
  const page = `<!doctype html><html><head>${html}</head><body></body></html>`;
  const code = await minifyDocument(page, minifier);
  const found = [...code.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text);
  if (found.length > 0) return found;
  throw new Error(`Found no script in the minified page, expected one in: ${code}`);
}
