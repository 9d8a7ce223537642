import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {checkBank, loadFiles} from '../plugins/check/index.ts';

const root = join(import.meta.dirname, '..');
const hasLedger = existsSync(join(root, 'docs/ids.txt'));

it.runIf(hasLedger)('the ledger of this bank is complete: if not, run "npm run ids"', () => {
  const {files, options} = loadFiles(['docs'], root);
  const messages = checkBank(files, options).filter(({file}) => file.endsWith('ids.txt'));
  expect(messages.map(({found, fix}) => `${found} ${fix}`)).toEqual([]);
});
