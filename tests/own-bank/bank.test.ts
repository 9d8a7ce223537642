import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {checkBank, loadFiles} from '../../plugins/check/index.ts';
import {parseMarkdown, parseWhole} from '../../plugins/language/questions/markdown.ts';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'docs');
const hasLedger = existsSync(join(docs, 'ids.txt'));

it.runIf(hasLedger)('the ledger of this bank is complete: if not, run "npx viva ids"', () => {
  const {files, options} = loadFiles(['docs'], root);
  const messages = checkBank(files, options).filter(({file}) => file.endsWith('ids.txt'));
  expect(messages.map(({found, fix}) => `${found} ${fix}`)).toEqual([]);
});

it.each(
  readdirSync(docs, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md')),
)('%s is the same parsed in parts as parsed whole', (name) => {
  const text = readFileSync(join(docs, name), 'utf8');
  expect(parseMarkdown(text)).toEqual(parseWhole(text));
});
