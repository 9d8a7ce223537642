import {documentStyle} from '../permanent-links/html.ts';
import {inlineTexts, pageTexts} from './inline.ts';
import {contentPolicy, metaPolicy, type Policy, type Sources} from './policy.ts';
import {headerRules, headersFile} from './site-headers.ts';
import {noScripts, scriptSources} from './site-scripts.ts';

/** The `_headers` file of a site. */
export async function siteHeadersFile(
  baseUrl: string,
  sources: readonly Sources[],
  others = noScripts,
): Promise<string> {
  const input = {...(await inlineTexts(others)), sources: [...sources, scriptSources(others)]};
  return headersFile(headerRules(baseUrl, input));
}

/** What rendered pages are held to: the policy of the site, and the text of their `<meta>` element. */
export async function pagePolicy(
  sources: readonly Sources[],
  others = noScripts,
): Promise<{policy: Policy; meta: string}> {
  const input = {...(await pageTexts(others)), sources: [...sources, scriptSources(others)]};
  return {policy: contentPolicy(input), meta: metaPolicy(input)};
}

/**
 * The policy of a document at a permanent address, for its `<meta>` element.
 *
 * @param scripts - What runs from inside it.
 */
export function documentPolicy(scripts: readonly string[]): string {
  return metaPolicy({scripts, styles: [documentStyle]});
}
