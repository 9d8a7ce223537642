import {existsSync, mkdirSync, readFileSync, realpathSync} from 'node:fs';
import {basename, dirname, join, sep} from 'node:path';
import {LEDGER_NAME} from '../bank/files/index.ts';
import {parseLedger} from '../bank/ledger/ledger.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';
import {
  importBank,
  otherSources,
  pagesThere,
  toReport,
  withoutDeleted,
  writeImport,
  type Imported,
  type Note,
  type Report,
  type Source,
} from '../import/index.ts';
import {UsageError} from './command.ts';

export const headingChoices: readonly string[] = ['questions', 'keep'];

export interface ImportChoices {
  headings: 'ask' | 'questions' | 'keep';
  untyped: boolean;
  force: boolean;
  dryRun: boolean;
  /** How pages of the bank are written; as in a new one if left out. */
  vocabulary?: Vocabulary;
}

/** A new bank of a source reads the syntax of MkDocs too. */
const ofNewBank: Vocabulary = {...defaultVocabulary, profile: 'mkdocs'};

/**
 * Import a source into a folder, with progress on the terminal.
 *
 * @param ask - Asks who sits there; resolves to no where nobody does.
 */
export async function runImport(
  read: Source,
  bankDir: string,
  choices: ImportChoices,
  ask: (question: string) => Promise<boolean> = () => Promise.resolve(false),
): Promise<Report> {
  const start = Date.now();
  if (!choices.dryRun) mkdirSync(bankDir, {recursive: true});
  const path = join(bankDir, LEDGER_NAME);
  const {ledger, moves, problems} = parseLedger(existsSync(path) ? readFileSync(path, 'utf8') : '');
  const [problem] = problems;
  if (problem) {
    throw new Error(
      `${path}:${problem.line}: found ${problem.found}, expected ${problem.expected}`,
    );
  }
  const {vocabulary = ofNewBank} = choices;
  const source = choices.force ? read : withoutDeleted(read, bankDir);
  const there = pagesThere(bankDir, source, {force: choices.force, vocabulary});
  const run = (headings: ImportChoices['headings'], untyped: boolean) =>
    importBank(source, {headings, untyped, vocabulary, ledger, moves, there, onProgress});
  let imported = await run(choices.headings, choices.untyped);
  const left = (...kinds: readonly string[]) =>
    imported.counts.left.filter(({kind}) => kinds.includes(kind)).length;
  const wanted = {
    headings:
      choices.headings === 'ask' &&
      left('heading', 'paragraph') > 0 &&
      (await ask(
        `${left('heading', 'paragraph')} headings and paragraphs read as questions. Turn them into questions?`,
      )),
    untyped:
      !choices.untyped &&
      left('untyped') > 0 &&
      (await ask(`${left('untyped')} blocks without a type ask. Turn them into questions?`)),
  };
  if (wanted.headings || wanted.untyped) {
    imported = await run(
      wanted.headings ? 'questions' : choices.headings,
      wanted.untyped || choices.untyped,
    );
  }
  const written = writeImport(imported satisfies Imported, bankDir, choices);
  const others = otherSources(bankDir, source, written.kept).map(ofOther);
  return toReport({...imported, notes: [...imported.notes, ...others]}, written, {
    dryRun: choices.dryRun,
    seconds: (Date.now() - start) / 1000,
  });
}

/** It may be the same source on the machine of somebody else. */
function ofOther(place: string): Note {
  const message = `Files of the bank are from the source at \`${place}\`, as seen from its folder, and stay as they are. If that is this source in another place, put it there; --force writes over its files here, edited ones too.`;
  return {kind: 'other-source', file: '', line: 0, message};
}

/**
 * Where to write what is made of a source, without symbolic links.
 *
 * @param what - As the message begins.
 * @throws {UsageError} When it is the source, or in it.
 */
export function placeOutside({root}: Source, path: string, what: string): string {
  const place = realPlace(path);
  if (place === root || place.startsWith(root + sep)) {
    throw new UsageError(`${what} is inside the source, which is never written to: ${root}`);
  }
  return place;
}

/** Without symbolic links, as far as a path is there. */
export function realPlace(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPlace(dirname(path)), basename(path));
}

function onProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\rReading page ${done} of ${all}${done === all ? '\n' : ''}`);
}
