import {noTrust, type ContentTrust} from './plugins/check/trust.ts';

/**
 * What the pages of the bank may do beyond showing text; for the build and the content check.
 * SECURITY.md says what each of it means. Turn it on only when you trust all who write pages as
 * you trust those who write the site's code:
 *
 *     {activeHtml: true, mdx: true}
 */
export const contentTrust: ContentTrust = noTrust;
