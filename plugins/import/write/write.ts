import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {LEDGER_NAME} from '../../bank/files/index.ts';
import {formatLedger} from '../../bank/ledger/ledger.ts';
import {readPage} from '../../language/questions/read-page.ts';
import type {Imported} from '../bank/import-bank.ts';
import {formatState, hashOf, readState, STATE_NAME, type ImportState} from './state.ts';

/** What becomes of the files of a bank. Paths are below it. */
export interface Written {
  added: string[];
  changed: string[];
  /** Edited here since the import that wrote them, or not written by one. */
  kept: string[];
  /** The source has no page for them any more; they stay. */
  orphaned: string[];
}

/** Files of a bank that an import may not write over. */
export function editedFiles(bankDir: string): (path: string) => boolean {
  const {files} = readState(bankDir);
  return (path) => {
    const full = join(bankDir, path);
    if (lstatSync(full, {throwIfNoEntry: false}) === undefined) return false;
    return files[path]?.hash !== hashOf(readFileSync(full));
  };
}

/** The ids of edited pages, by their paths. */
export function idsOfEdited(bankDir: string, force: boolean): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  if (force) return kept;
  const isEdited = editedFiles(bankDir);
  for (const path of Object.keys(readState(bankDir).files)) {
    if (!path.endsWith('.md') || !isEdited(path)) continue;
    const {questions} = readPage(readFileSync(join(bankDir, path), 'utf8'));
    kept.set(
      path,
      questions.flatMap(({parts: {question}}) => [question.id, ...question.aliases]),
    );
  }
  return kept;
}

/**
 * Write what an import worked out, unless it is only looked at.
 *
 * @param bankDir - Absolute path of the bank's folder.
 * @param force - Whether files that were edited are written over.
 */
export function writeImport(
  {files, ledger, moves}: Imported,
  bankDir: string,
  {force, dryRun}: {force: boolean; dryRun: boolean},
): Written {
  const before = readState(bankDir);
  const isEdited = editedFiles(bankDir);
  const state: ImportState = {files: {...before.files}};
  const written: Written = {added: [], changed: [], kept: [], orphaned: []};

  for (const [path, file] of files) {
    const content = 'copy' in file ? readFileSync(file.copy) : Buffer.from(file.text);
    const hash = hashOf(content);
    const full = join(bankDir, path);
    const isThere = existsSync(full);
    const isSame = isThere && hashOf(readFileSync(full)) === hash;
    if (isThere && !isSame && !force && isEdited(path)) {
      written.kept.push(path);
      continue;
    }
    state.files[path] = {source: 'copy' in file ? '' : file.source, hash};
    if (isSame) continue;
    (isThere ? written.changed : written.added).push(path);
    if (!dryRun) writeInside(bankDir, path, content);
  }

  written.orphaned = Object.keys(before.files).filter((path) => !files.has(path));
  if (dryRun) return written;
  writeChanged(bankDir, LEDGER_NAME, formatLedger(ledger, moves));
  // Last: what is not in it was not written.
  writeChanged(bankDir, STATE_NAME, formatState(state));
  return written;
}

function writeChanged(bankDir: string, path: string, text: string): void {
  const full = join(bankDir, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === text) return;
  writeInside(bankDir, path, text);
}

/** Whole, or not at all; never through a symbolic link to elsewhere. */
function writeInside(bankDir: string, path: string, content: string | Uint8Array): void {
  const full = join(bankDir, path);
  mkdirSync(dirname(full), {recursive: true});
  const root = realpathSync(bankDir);
  const folder = realpathSync(dirname(full));
  if (folder !== root && !folder.startsWith(root + sep)) {
    throw new Error(
      `Found ${dirname(full)} to be a link to ${folder}, expected a folder of the bank.`,
    );
  }
  const part = `${full}.part`;
  writeFileSync(part, content);
  renameSync(part, full);
}
