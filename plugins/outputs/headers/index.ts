import {inlineTexts, pageTexts} from './inline.ts';
import {contentPolicy, metaPolicy, type Policy, type Sources} from './policy.ts';
import {headerRules, headersFile} from './site-headers.ts';
import {noScripts, scriptSources} from './site-scripts.ts';

/**
 * What rendered pages are held to: the policy of the site, and the text of their `<meta>` element; and
 * the `_headers` file, which is for the documents of `/q/` too.
 *
 * @param minifier - What takes white space out of the site's pages, and changes their scripts.
 */
export async function pagePolicy(
  sources: readonly Sources[],
  others = noScripts,
  baseUrl = '/',
  minifier?: Parameters<typeof pageTexts>[1],
  translations: readonly string[] = [],
): Promise<{policy: Policy; meta: string; headers: string}> {
  const all = [...sources, scriptSources(others)];
  const ofPages = {...(await pageTexts(others, minifier)), sources: all};
  const ofSite = {...(await inlineTexts(others, minifier)), sources: all};
  return {
    policy: contentPolicy(ofPages),
    meta: metaPolicy(ofPages),
    headers: headersFile(headerRules(baseUrl, ofSite, translations)),
  };
}
