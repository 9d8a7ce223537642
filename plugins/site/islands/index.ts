import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {logger} from '@docusaurus/logger';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {leftOutOfDocuments} from '../documents/left-out.ts';
import {reactGuard} from './guard.ts';
import {islandsFolder, listIslands} from './list-islands.ts';
import {partStyles} from '../documents/template.ts';
import {loadedModule, renderedModule, siteStyles, withReact} from './modules.ts';

export interface Options {
  /** Whether browsers get finished documents: without React but for what islands bring. */
  documents: boolean;
  /** Whether there are pages in MDX. */
  mdx: boolean;
}

/** Docusaurus plugin: components of pages that run in the browser, `<Island name="…">`. */
export default function islands(
  {siteDir, siteConfig}: LoadContext,
  {documents, mdx}: Options,
): Plugin {
  if (documents) for (const message of leftOutOfDocuments(siteConfig)) logger.warn(message);
  const isBuild = process.env.NODE_ENV === 'production';
  // Without components of its own, and without MDX, a site has nothing that could name an island.
  const hasComponents = mdx || existsSync(join(siteDir, 'src/islands')) || hasPages(siteDir);
  const all = () => (hasComponents ? listIslands(siteDir) : []);

  return {
    name: 'islands',

    getPathsToWatch: () => [join(islandsFolder(siteDir), '*')],

    async contentLoaded({actions}) {
      await actions.createData('rendered.js', renderedModule(all()));
      await actions.createData('loaded.js', loadedModule(all()));
    },

    getClientModules: () =>
      documents && isBuild && hasComponents
        ? [join(__dirname, '../../theme/client/islands.ts')]
        : [],

    configureWebpack(_config, isServer, {currentBundler}) {
      if (!documents || !hasComponents) return {};
      // In a build only the server has pages; while they are written, the browser has.
      if (isServer || !isBuild)
        return {plugins: [reactGuard(currentBundler.instance, siteDir)]} as object;
      const react = {alias: realReact()};
      const {main, parts} = siteStyles(siteDir);
      return {
        entry: {...(main.length > 0 && {main}), ...(parts.length > 0 && {[partStyles]: parts})},
        module: {
          rules: [
            {resourceQuery: new RegExp(withReact), layer: withReact, resolve: react},
            {issuerLayer: withReact, resolve: react},
          ],
        },
        optimization: {
          splitChunks: {
            cacheGroups: {
              preact: {test: drawing, name: 'preact', chunks: 'async', minChunks: 1},
            },
          },
        },
      } as object;
    },
  };
}

/** What all that is drawn in the browser needs, in one file. */
const drawing = /[\\/](?:preact|clsx)[\\/]|[\\/]exports[\\/](?:Translate|Interpolate)\./;

function hasPages(siteDir: string): boolean {
  return ['src/pages', 'src/components', 'src/theme'].some((folder) =>
    existsSync(join(siteDir, folder)),
  );
}

/** React itself, where the browser otherwise gets Preact (site/documents). */
function realReact(): Record<string, string> {
  const names = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'];
  return Object.fromEntries(names.map((name) => [`${name}$`, require.resolve(name)]));
}
