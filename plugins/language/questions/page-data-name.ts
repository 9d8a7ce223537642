import {createHash} from 'node:crypto';

/** Of the readable part. File systems take 255 bytes for a name. */
const mostCharacters = 40;

/**
 * Name of the data that belongs to a page: written by the site's plugin, imported by the compiled
 * page. No two pages have the same one, however long or alike their paths.
 *
 * @param relativePath - The file below the docs folder, with `/`.
 */
export function pageDataName(relativePath: string): string {
  const readable = relativePath
    .replace(/\.mdx?$/, '')
    .replace(/[^a-z\d.]+/gi, '-')
    .slice(0, mostCharacters);
  const digest = createHash('sha256').update(relativePath).digest('hex').slice(0, 16);
  return `page-${readable}-${digest}.json`;
}
