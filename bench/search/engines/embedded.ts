import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {buildChosen} from '../load.ts';
import {bundle} from './bundle.ts';
import type {Contender} from './contender.ts';

/** The site's own search, as the site runs it: the engine that it chooses for the size. */
export const embedded: Contender = {
  name: 'ours',
  label: 'ours',
  isOurs: () => true,
  showsTexts: true,
  page: './embedded.page.ts',
  async build(records, dir) {
    for (const {name, bytes} of await buildChosen(records)) {
      const path = join(dir, 'search', name);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, bytes);
    }

    // In parts, as on the site: the engines that are not used are not fetched.
    await bundle('../../../plugins/search/worker/entry.ts', undefined, {
      outdir: dir,
      entryNames: 'worker',
      format: 'esm',
      splitting: true,
    });
  },
};
