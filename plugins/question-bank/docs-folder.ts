import {resolve} from 'node:path';

/**
 * The folder with the topics: `docs/` of the site, or `DOCS_DIR`, so that a bank
 * that lives elsewhere can be tried without copying it.
 *
 * @returns An absolute path.
 */
export function docsFolder(
  siteDir: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const folder = env.DOCS_DIR?.trim() ?? '';
  return resolve(siteDir, folder === '' ? 'docs' : folder);
}
