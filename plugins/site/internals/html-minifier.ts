import {getHtmlMinifier} from '@docusaurus/bundler';
import type {DocusaurusConfig} from '@docusaurus/types';

/*
 * `getHtmlMinifier` of `@docusaurus/bundler`, which takes white space and more out of built pages. A
 * policy has hashes of the scripts inside pages as they are after that. Since Docusaurus 3.7.
 */

/** Which of two minifies pages: that of `future.faster`, or the older one in JavaScript. */
export const minifierOf = ({future}: DocusaurusConfig) =>
  future.faster.swcHtmlMinimizer ? 'swc' : 'terser';

/** What a built page has of a document. */
export async function minifyDocument(
  html: string,
  type: ReturnType<typeof minifierOf> = 'swc',
): Promise<string> {
  const {minify} = await getHtmlMinifier({type});
  return (await minify(html)).code;
}
