import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Plugin} from 'esbuild';
import {byPlace} from '../bank/cache/by-place.ts';
import {cacheFolder} from '../bank/cache/cache-folder.ts';
import {forgetOld} from '../bank/cache/forget.ts';
import {keptBundle, type Bundle, type Bundling} from '../bank/cache/kept-bundle.ts';
import {pagesCache, readerScript} from './reader/reader-script.ts';

const ownFile = fileURLToPath(import.meta.url);
const engineDir = join(dirname(ownFile), '..');
const entry = join(engineDir, 'index.ts');

/** Docusaurus and others have them too, and there must be one; or they look for files beside their own. */
const external = ['@docusaurus/*', 'esbuild', 'postcss', 'sql.js'];

/** Of the newer module system, and imported where they are needed. */
const notBundled = ['tinypool', 'katex', 'beautiful-mermaid', 'harfbuzzjs', 'shiki'];

/** Modules of the engine that look for files beside their own say where they are, wherever the bundle is. */
const inPlace: Plugin = {
  name: 'in-place',
  setup(bundle) {
    const looking = readdirSync(engineDir, {recursive: true, encoding: 'utf8'})
      .filter((name) => /^(?!.*node_modules).*(?<!\.d|\.test)\.ts$/.test(name))
      .filter((name) => placed.test(readFileSync(join(engineDir, name), 'utf8')));
    const names = looking.map((name) => name.replace(/[\\.]/g, '\\$&'));
    bundle.onLoad({filter: new RegExp(`[\\\\/](?:${names.join('|')})$`)}, async ({path}) => {
      // Of a package that has a file of the same name.
      if (!looking.includes(relative(engineDir, path))) return undefined;
      const constants = {
        fileUrl_: pathToFileURL(path).href,
        __filename: path,
        __dirname: dirname(path),
      };
      const said = Object.entries(constants).map(
        ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
      );
      return {contents: `${said.join(' ')} ${await readFile(path, 'utf8')}`, loader: 'ts'};
    });
  },
};
const placed = /\bimport\.meta\b|\b__(?:dir|file)name\b/;

const how: Bundling = {
  ending: '.cjs',
  without: notBundled,
  howFiles: [ownFile],
  options: {
    format: 'cjs',
    external,
    plugins: [inPlace, byPlace(notBundled)],
    define: {'import.meta.url': 'fileUrl_'},
    // Its own path is for bank/cache/engine-version.ts. Packages are the engine's, and a site need not have them beside it.
    banner: {
      js: `const engineFile_ = __filename; require = require('node:module').createRequire(${JSON.stringify(entry)});`,
    },
  },
};

/**
 * The engine as one file, which Node loads in a tenth of the time of its seven hundred.
 *
 * @param siteDir - Absolute path of the site, which keeps it for the next build, and none of earlier engines.
 */
export async function engineBundle(siteDir: string): Promise<Bundle> {
  const cacheDir = cacheFolder(siteDir, 'engine');
  // What threads run is bundled beside the first; what fails is said when it is needed. The engine looks whether it is there, and
  // would make another.
  const script = existsSync(cacheDir) ? null : readerScript(pagesCache(siteDir)).catch(() => null);
  const bundle = await keptBundle(entry, cacheDir, how);
  await script;
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    if (name.endsWith(how.ending) && path !== bundle.file) rmSync(path, {force: true});
  }
  await forgetOld(bundle.file);
  return bundle;
}
