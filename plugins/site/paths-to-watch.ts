import {join, relative, sep} from 'node:path';

/** Folders whose files pages show, offer and are checked by, as absolute paths. */
export interface WatchedFolders {
  siteDir: string;
  docsDir: string;
  staticDirs: readonly string[];
}

/**
 * What the development server is to watch for the bank, as patterns for chokidar. Docusaurus watches the pages by itself.
 */
export function pathsToWatch({siteDir, docsDir, staticDirs}: WatchedFolders): string[] {
  // What editors and git keep beside the files; and packages, where the bank is all of a repository.
  const others = ['**/.*', '**/.*/**', '**/node_modules/**'];
  const below = relative(siteDir, docsDir).replaceAll(sep, '/');
  return [
    join(docsDir, '**/!(*.md|*.mdx)'),
    ...staticDirs.map((folder) => join(folder, '**/*')),
    // Docusaurus makes absolute paths relative, and takes these for such.
    ...others.map((pattern) => `!${below === '' ? '' : `${below}/`}${pattern}`),
  ];
}
