import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

/**
 * For the bundles that threads run. The package that walks through trees gives each function that visits
 * a node a name, for stacks of errors: most of the time of a walk, of which a page sees some twenty.
 */
export const withoutNames: Plugin = {
  name: 'without-names',
  setup(bundle) {
    bundle.onLoad({filter: /unist-util-visit-parents[\\/]lib[\\/]index\.js$/}, async ({path}) => {
      const code = await readFile(path, 'utf8');
      return {contents: code.replace(/Object\.defineProperty\(visit, 'name', \{.*?\}\)/s, '')};
    });
  },
};
