import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {stockMiniSearch} from '../stock-minisearch.ts';
import {bundle} from './bundle.ts';
import type {Contender} from './contender.ts';

export const minisearch: Contender = {
  name: 'minisearch',
  label: 'MiniSearch as it comes',
  isOurs: () => false,
  showsTexts: true,
  page: './own-worker.page.ts',
  async build(records, dir) {
    writeFileSync(join(dir, 'index.json'), JSON.stringify(stockMiniSearch(records)));
    await bundle('./minisearch.worker.ts', join(dir, 'worker.js'));
  },
};
