import {minifyDocument} from '../../site/internals/html-minifier.ts';
import {documentStyle} from '../permanent-links/html.ts';
import {forwardScript} from '../permanent-links/moved-documents.ts';
import {earlyScript} from '../../theme/early-script.ts';
import type {PolicyInput} from './policy.ts';

/** Everything that runs or styles from inside a page: the pages that Docusaurus renders, and ours. */
const ofPages = {scripts: [earlyScript]};
const ofDocuments = {scripts: [forwardScript], styles: [documentStyle]};

/** The texts as they are in the built pages. */
export async function inlineTexts(): Promise<Pick<PolicyInput, 'scripts' | 'styles'>> {
  const {scripts} = await pageTexts();
  return {scripts: [...scripts, ...ofDocuments.scripts], styles: ofDocuments.styles};
}

/** The texts inside the pages that Docusaurus renders. */
export async function pageTexts(): Promise<Pick<PolicyInput, 'scripts' | 'styles'>> {
  return {scripts: await Promise.all(ofPages.scripts.map(minified)), styles: []};
}

/** What Docusaurus makes of a script when it writes a page. */
async function minified(script: string): Promise<string> {
  const page = `<!doctype html><html><head><script>${script}</script></head><body></body></html>`;
  const code = await minifyDocument(page);
  const found = /<script>(.*?)<\/script>/s.exec(code)?.[1];
  if (found !== undefined) return found;
  throw new Error(`Found no script in the minified page, expected one in: ${code}`);
}
