import {getHtmlMinifier} from '@docusaurus/bundler';

/*
 * `getHtmlMinifier` of `@docusaurus/bundler`, which takes white space and more out of built pages. A
 * policy has hashes of the scripts inside pages as they are after that. Since Docusaurus 3.7.
 */

/** What a built page has of a document. */
export async function minifyDocument(html: string): Promise<string> {
  const {minify} = await getHtmlMinifier({type: 'swc'});
  return (await minify(html)).code;
}
