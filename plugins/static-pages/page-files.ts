import {readdirSync} from 'node:fs';
import {extname, join} from 'node:path';
import {getFileLoaderUtils} from '@docusaurus/utils';

/** What is read when the site is built, and no file of it. */
const sources = /\.(?:mdx?|txt|ya?ml|json|[jt]sx?)$/i;

/** The same that Docusaurus takes for pictures when Markdown shows them. */
const pictures = /\.(?:ico|jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * A module that puts the pictures and other files beside the pages into the build. Pages
 * are in the server's bundle only, which names such files and does not write them: that is
 * left to the browser's, by the same loaders and so under the same names.
 *
 * @param docsDir - Absolute path of the folder with the topics.
 */
export function pageFilesModule(docsDir: string): string {
  const {inlineMarkdownImageFileLoader: picture, inlineMarkdownLinkFileLoader: download} =
    getFileLoaderUtils(false).loaders;
  return readdirSync(docsDir, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .filter(({name}) => extname(name) !== '' && !sources.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const loader = pictures.test(path) ? picture : download;
      return `import ${JSON.stringify(`!${loader}${path}`)};`;
    })
    .join('\n');
}
