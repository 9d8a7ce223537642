import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {byPlace} from '../cache/by-place.ts';
import {keptBundle, type Bundle, type Bundling} from '../cache/kept-bundle.ts';
import {lighterPackages} from '../lighter-packages.ts';

const ownFile = fileURLToPath(import.meta.url);

export type ThreadScript = Bundle;

/**
 * Loaded when a page asks for it: a language of code, of which all are ten megabytes, and formulas. And what looks for
 * a file beside its own.
 */
const notBundled = ['shiki', 'katex', 'sql.js', 'beautiful-mermaid', 'jiti'];

/** What packages that are written for the older module system expect to find. */
const banner = [
  "import {createRequire as createRequire_} from 'node:module';",
  "import {dirname as dirname_} from 'node:path';",
  "import {fileURLToPath as fileURLToPath_} from 'node:url';",
  // Docusaurus looks for its loaders as soon as it is loaded; a site need not have them beside it.
  `const require = createRequire_(${JSON.stringify(createRequire(ownFile).resolve('@docusaurus/utils'))});`,
  'const __filename = fileURLToPath_(import.meta.url);',
  'const __dirname = dirname_(__filename);',
].join('\n');

const how: Bundling = {
  ending: '.mjs',
  without: notBundled,
  howFiles: [ownFile, join(dirname(ownFile), '../lighter-packages.ts')],
  options: {format: 'esm', plugins: [lighterPackages, byPlace(notBundled)], banner: {js: banner}},
};

/**
 * Make a script for threads, unless it is there from an earlier build.
 *
 * Node 20 does not run TypeScript, and the loader of Docusaurus's configuration turns each
 * package into the older module system, in which the parser takes half as long again.
 *
 * @param entry - Absolute path of the module, whose name is its own among those of the folder.
 * @param cacheDir - Absolute path of a folder inside the site, where packages are found from.
 */
export const threadScript = (entry: string, cacheDir: string): Promise<ThreadScript> =>
  keptBundle(entry, cacheDir, how);
