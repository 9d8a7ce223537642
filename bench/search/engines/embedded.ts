import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build as buildFiles} from '../load.ts';
import {bundle} from './bundle.ts';
import type {Contender} from './contender.ts';

/** The site's own engine, as the site runs it. */
export const embedded: Contender = {
  name: 'embedded',
  label: 'ours (embedded)',
  isOurs: () => true,
  showsTexts: true,
  page: './embedded.page.ts',
  async build(records, dir) {
    const folder = join(dir, 'search');
    mkdirSync(folder, {recursive: true});
    for (const {name, bytes} of buildFiles(records)) writeFileSync(join(folder, name), bytes);
    await bundle('../../../plugins/search/worker/entry.ts', join(dir, 'worker.js'));
  },
};
