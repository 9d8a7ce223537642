import {LEDGER_NAME} from '../bank/files/index.ts';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {formatLedger, parseLedger, updateLedger} from '../bank/ledger/ledger.ts';
import {toBank, toBankPage} from '../check/bank.ts';
import {count} from '../check/format.ts';
import type {Loaded} from '../check/load.ts';
import {printable} from '../check/printable.ts';
import {readSource} from '../check/source-page.ts';
import {writeIds} from '../check/write-ids.ts';
import {command, UsageError} from './command.ts';
import {loadBank} from './load-bank.ts';

const usage = `Usage: npx viva ids [--check] [FOLDER]

Writes an id into every title that has none, and every id into the ledger (${LEDGER_NAME}),
by default of the bank where docusaurus.config has its pages; without a configuration in docs/, or
in the folder DOCS_DIR. Nothing else of a file changes, and no address does. Drafts get no line in the ledger: they are not published.

  --check   write nothing; say what would be written
  --help    print this

Exit code: 0 done (with --check: nothing to do), 1 something is left to do, 2 wrong usage.`;

void command(usage, {check: {type: 'boolean'}}, async ({check = false}, folders) => {
  if (folders.length > 1) throw new UsageError('One folder at most: the ledger is of a whole bank');
  return run(await loadBank(folders), check);
});

const complain = (text: string) => {
  console.error(printable(text));
};

function run(loaded: Loaded, check: boolean): number {
  const {files, options, chosen, messages, bank: folder, here} = loaded;
  if (!loaded.isAll) {
    console.error(
      `The ledger is of a whole bank: call it without a folder, or for ${loaded.bank}.`,
    );
    return 2;
  }

  const unreadable = messages.filter(({ruleId}) => ruleId === 'unreadable-file');
  for (const {file, found} of unreadable) complain(`${file}: ${found}`);
  // A question in a file that cannot be read would be missing from the ledger.
  if (unreadable.length > 0) return 1;

  const before = files.filter(({path}) => chosen(path));
  const {files: after, written, unwritten} = writeIds(before, options.vocabulary);
  for (const {file, line, column, id} of unwritten) {
    complain(`${file}:${line}:${column}: write the id by hand, at the end of the title: {#${id}}`);
  }

  const path = join(folder, LEDGER_NAME);
  const shown = [options.root, LEDGER_NAME].filter(Boolean).join('/');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const {ledger, moves, problems} = parseLedger(text);
  for (const {line, column, found, expected} of problems) {
    complain(`${shown}:${line}:${column}: found ${found}, expected ${expected}`);
  }

  if (problems.length > 0) return 1;
  const bank = toBank(
    after.map((file) => toBankPage(readSource(file, options.vocabulary))),
    options,
  );
  const pages = bank.pages.filter(({visibility}) => visibility !== 'draft');
  const all = pages.flatMap((page) => page.questions);
  const held = all.filter(({isPublishable}) => !isPublishable);
  for (const {file, line, column} of held) {
    complain(
      `${file}:${line}:${column}: not in the ledger, as its id is not usable; \`npx viva lint\` says why`,
    );
  }

  const questions = all
    .filter(({isPublishable}) => isPublishable)
    .map(({id, aliases, file}) => ({id, aliases, page: bank.ledgerPage(file)}));
  const updated = updateLedger(ledger, questions);
  const newText = formatLedger(updated, moves, text);
  const added = updated.size - ledger.size;

  const changed = after.filter((file, index) => file !== before[index]);
  if (!check) {
    for (const file of changed) writeFileSync(resolve(here, file.path), file.bytes);
    if (newText !== text) writeFileSync(path, newText);
  }

  const verb = check ? 'To write' : 'Wrote';
  console.log(
    `${verb}: ${count(written, 'id')} into ${count(changed.length, 'file')}, ${count(added, 'new line')} into ${shown}.`,
  );
  const left = check && (changed.length > 0 || newText !== text);
  return left || unwritten.length > 0 || held.length > 0 ? 1 : 0;
}
