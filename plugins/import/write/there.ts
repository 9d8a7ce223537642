import {existsSync, lstatSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {listBank} from '../../bank/files/index.ts';
import {readPage} from '../../language/questions/read-page.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import type {PageThere} from '../bank/give-ids.ts';
import type {Source} from '../source/index.ts';
import {isWritten, readState, type FileState} from './state.ts';

/** What a source is known by in the state of a bank: where its pages are, from there. */
export function fromBank(bankDir: string, {kind, docsDir, pages}: Source): string {
  const place = kind === 'page' ? join(docsDir, pages[0] ?? '') : docsDir;
  return relative(bankDir, place).replaceAll(sep, '/');
}

export function isOf(file: FileState, from: string): boolean {
  return (file.from ?? from) === from;
}

/** Of files that stay, the other sources that gave them to the bank. */
export function otherSources(bankDir: string, source: Source, kept: readonly string[]): string[] {
  const own = fromBank(bankDir, source);
  const {files} = readState(bankDir);
  const all = kept.flatMap((path) => files[path]?.from ?? []);
  return [...new Set(all)].filter((from) => from !== own);
}

/** Files of a bank that an import may not write over. */
export function editedFiles(bankDir: string, source: Source): (path: string) => boolean {
  const {files} = readState(bankDir);
  const from = fromBank(bankDir, source);
  return (path) => {
    const full = join(bankDir, path);
    if (lstatSync(full, {throwIfNoEntry: false}) === undefined) return false;
    const known = files[path];
    return !known || !isOf(known, from) || !isWritten(known, readFileSync(full));
  };
}

/**
 * The pages that a bank has, by their paths.
 *
 * @param force - Whether an import writes over those that were edited.
 */
export function pagesThere(
  bankDir: string,
  source: Source,
  {force, vocabulary}: {force: boolean; vocabulary: Vocabulary},
): Map<string, PageThere> {
  if (!existsSync(bankDir)) return new Map();
  const isEdited = editedFiles(bankDir, source);
  const {files} = readState(bankDir);
  const from = fromBank(bankDir, source);
  return new Map(
    listBank(bankDir).pages.map((path) => {
      const {questions} = readPage(readFileSync(join(bankDir, path), 'utf8'), vocabulary);
      const isOther = isEdited(path);
      return [
        path,
        {
          stays: !force && isOther,
          isUntouched: !isOther && files[path]?.from === from,
          questions: questions.map(({parts: {question}}) => question),
        },
      ];
    }),
  );
}

/** The source without the pages that it gave to the bank, and that somebody deleted there. */
export function withoutDeleted(source: Source, bankDir: string): Source {
  const from = fromBank(bankDir, source);
  const files = Object.entries(readState(bankDir).files).filter(([, one]) => isOf(one, from));
  const isThere = (path: string) => existsSync(join(bankDir, path));
  const left = new Set(files.flatMap(([path, one]) => (isThere(path) ? [one.source] : [])));
  const deleted = new Set(files.map(([, one]) => one.source).filter((one) => !left.has(one)));
  return {
    ...source,
    leftOut: (page) =>
      deleted.has(page) ? 'it was deleted here; --force brings it back' : source.leftOut(page),
  };
}
