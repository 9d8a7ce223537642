import type {DefaultParseFrontMatter} from '@docusaurus/types';
import type {ContentTrust} from '../check/trust.ts';
import {pathInBank} from '../bank/files/index.ts';
import {findFile, publishedPath, type FileRoots} from '../bank/page-files/index.ts';
import {isFileReference} from '../language/questions/file-references.ts';
import {refusePage} from '../language/questions/refuse-page.ts';
import {usableFields} from './internals/front-matter-fields.ts';
import {readFrontMatter} from '../language/questions/front-matter.ts';

/**
 * Docusaurus's reader of front matter, exchanged for the one that the content check has. What is
 * wrong with it, the check says; here it is left out, as the site goes on while pages are written.
 */
export function pageFrontMatter(roots: FileRoots, trust: ContentTrust): DefaultParseFrontMatter {
  return ({filePath, fileContent}) => {
    // Docusaurus looks for a title and a description in what it gets.
    if (refusePage(fileContent)) return Promise.resolve({frontMatter: {}, content: ''});
    const {data, content} = readFrontMatter(fileContent);
    // A piece of the text would keep all of it in memory for as long as Docusaurus has the page's data.
    let frontMatter: Record<string, unknown> = structuredClone(data);
    if (!trust.mdx) delete frontMatter.mdx;
    if (pathInBank(roots.docsDir, filePath) !== null) {
      frontMatter = usableFields(frontMatter);
      frontMatter.image = imageAddress(filePath, frontMatter.image, roots, trust);
      if (frontMatter.image === undefined) delete frontMatter.image;
    }
    return Promise.resolve({frontMatter, content: content.trim()});
  };
}

/** The picture of shared links at its address on the site: Docusaurus would hand its path to the bundler. */
function imageAddress(page: string, image: unknown, roots: FileRoots, trust: ContentTrust) {
  if (typeof image !== 'string' || !isFileReference(image, 'image')) return image;
  const found = findFile(page, {url: image, use: 'image'}, roots, trust.activeHtml);
  if ('problem' in found || found.from === null) return undefined;
  return `/${found.from === 'static' ? found.address : encodeURI(publishedPath(found.path))}`;
}
