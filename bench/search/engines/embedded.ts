import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {chosenEngine} from '../../../plugins/outputs/search/build/choose-engine.ts';
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

    // As on the site: the engine in use, and the others only when they are.
    const entry = '../../../plugins/outputs/search/worker/entry.ts';
    if (chosenEngine('auto', records.length) === 'embedded') {
      await bundle(entry, join(dir, 'worker.js'), {
        format: 'esm',
        external: ['*/pagefind-engine.ts', '*/typesense-engine.ts'],
      });
    } else {
      await bundle(entry, undefined, {
        outdir: dir,
        entryNames: 'worker',
        format: 'esm',
        splitting: true,
      });
    }
  },
};
