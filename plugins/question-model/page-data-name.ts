/**
 * Name of the data that belongs to a page: written by the site's plugin, imported by
 * the compiled page.
 *
 * @param relativePath - The file below the docs folder, with `/`.
 */
export function pageDataName(relativePath: string): string {
  return `page-${relativePath.replace(/[^\p{L}\p{N}.-]+/gu, '--')}.json`;
}
