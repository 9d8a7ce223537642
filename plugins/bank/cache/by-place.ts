import {pathToFileURL} from 'node:url';
import type {Plugin} from 'esbuild';

/** What is not bundled is named by where it is: it is the engine's, and a site need not have it beside it. */
export function byPlace(names: readonly string[]): Plugin {
  const isOurs = {};
  return {
    name: 'by-place',
    setup(bundle) {
      const isModule = bundle.initialOptions.format === 'esm';
      const filter = new RegExp(`^(?:${names.join('|')})(?:/|$)`);
      bundle.onResolve({filter}, async ({path, kind, resolveDir, pluginData}) => {
        if (pluginData === isOurs) return undefined;
        const found = await bundle.resolve(path, {kind, resolveDir, pluginData: isOurs});
        const byAddress = kind === 'dynamic-import' || (isModule && kind === 'import-statement');
        const place = byAddress ? pathToFileURL(found.path).href : found.path;
        return {errors: found.errors, path: place, external: true};
      });
    },
  };
}
