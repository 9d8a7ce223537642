import type {BuildWriter} from '../build-writer/index.ts';
import {documentStyle} from '../permanent-links/html.ts';
import {inlineTexts, pageTexts} from './inline.ts';
import {contentPolicy, metaPolicy, type Policy, type SearchSource} from './policy.ts';
import {headerRules, headersFile} from './site-headers.ts';
import {noScripts, type SiteScripts} from './site-scripts.ts';

export {checkPages} from './check-pages.ts';
export type {Policy, SearchSource} from './policy.ts';
export type {SiteScripts} from './site-scripts.ts';

const headersName = '_headers';

/** The `_headers` file of a site. */
export async function siteHeadersFile(
  baseUrl: string,
  search: SearchSource,
  others: SiteScripts,
): Promise<string> {
  return headersFile(headerRules(baseUrl, {...(await inlineTexts(others)), search, others}));
}

/** Replace what a site has of its own by what this build needs. */
export async function writeHeaders(
  build: BuildWriter,
  baseUrl: string,
  search: SearchSource,
  others = noScripts,
): Promise<void> {
  await build.replace(headersName, await siteHeadersFile(baseUrl, search, others));
}

/** What rendered pages are held to: the policy of the site, and the text of their `<meta>` element. */
export async function pagePolicy(
  search: SearchSource,
  others = noScripts,
): Promise<{policy: Policy; meta: string}> {
  const input = {...(await pageTexts(others)), search, others};
  return {policy: contentPolicy(input), meta: metaPolicy(input)};
}

/**
 * The policy of a document at a permanent address, for its `<meta>` element.
 *
 * @param scripts - What runs from inside it.
 */
export function documentPolicy(scripts: readonly string[]): string {
  return metaPolicy({scripts, styles: [documentStyle], search: {engine: 'embedded'}});
}
