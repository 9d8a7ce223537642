import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {LEDGER_NAME} from '../../bank/files/index.ts';
import {formatLedger} from '../../bank/ledger/ledger.ts';
import type {Imported} from '../bank/import-bank.ts';
import {editedFiles, fromBank, isOf} from './there.ts';
import {formatState, hashOf, readState, STATE_NAME, type ImportState} from './state.ts';

/** What becomes of the files of a bank. Paths are below it. */
export interface Written {
  added: string[];
  changed: string[];
  /** Edited here since the import that wrote them, or not written from this source. */
  kept: string[];
  /** The source has no page for them any more; they stay. */
  orphaned: string[];
  /** Removed, as their questions are on another page now; nobody had edited them. */
  removed: string[];
}

/**
 * Write what an import worked out, unless it is only looked at.
 *
 * @param bankDir - Absolute path of the bank's folder.
 * @param force - Whether files that were edited are written over.
 */
export function writeImport(
  {source, files, moved, ledger, moves}: Imported,
  bankDir: string,
  {force, dryRun}: {force: boolean; dryRun: boolean},
): Written {
  const before = readState(bankDir);
  const isEdited = editedFiles(bankDir, source);
  const from = fromBank(bankDir, source);
  const kept = Object.entries(before.files).filter(([path]) => !moved.includes(path));
  const state: ImportState = {files: Object.fromEntries(kept)};
  const written: Written = {added: [], changed: [], kept: [], orphaned: [], removed: [...moved]};

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
    state.files[path] = {source: 'copy' in file ? '' : file.source, hash, from};
    if (isSame) continue;
    (isThere ? written.changed : written.added).push(path);
    if (!dryRun) writeInside(bankDir, path, content);
  }

  written.orphaned = Object.entries(before.files)
    .filter(([path, one]) => isOf(one, from) && !files.has(path) && existsSync(join(bankDir, path)))
    .map(([path]) => path)
    .filter((path) => !moved.includes(path));
  if (dryRun) return written;
  for (const path of moved) rmSync(join(bankDir, path));
  const path = join(bankDir, LEDGER_NAME);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeChanged(bankDir, LEDGER_NAME, formatLedger(ledger, moves, text));
  // Last: what is not in it was not written.
  writeChanged(bankDir, STATE_NAME, formatState(state));
  return written;
}

function writeChanged(bankDir: string, path: string, text: string): void {
  const full = join(bankDir, path);
  if (existsSync(full) && hashOf(readFileSync(full)) === hashOf(Buffer.from(text))) return;
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
