import {existsSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {reportOn, sortMessages} from '../check/check.ts';
import {fixFile} from '../check/fix.ts';
import {count, countSeverities} from '../check/format.ts';
import type {Loaded} from '../check/load.ts';
import {formatNames, formats, isFormat} from '../check/report-formats.ts';
import {checkSpelling} from '../check/spelling.ts';
import type {SourceFile} from '../check/types.ts';
import {command, UsageError} from './command.ts';
import {loadBank} from './load-bank.ts';

const usage = `Usage: npx viva lint [--fix] [--quiet] [--format F] [--max-warnings N] [PATH…]

Checks question files (.md), by default all of the bank: in docs/, or in the folder DOCS_DIR.

  --fix              repair what has one right answer
  --quiet            leave warnings out; the sum still counts them
  --format F         how to print it:
                       text    for people
                       json    {files, questions, messages}; so does --json
                       github  annotations of GitHub Actions
                       sarif   SARIF 2.1.0, for code scanning
  --max-warnings N   fail when there are more than N warnings
  --help             print this

Exit code: 0 no errors, 1 errors (or too many warnings), 2 wrong usage.`;

const options = {
  fix: {type: 'boolean'},
  quiet: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  format: {type: 'string'},
  'max-warnings': {type: 'string'},
} as const;

void command(usage, options, async ({fix, quiet, 'max-warnings': max, ...rest}, paths) => {
  if (max !== undefined && !/^\d+$/.test(max)) {
    throw new UsageError(`--max-warnings needs a number, not "${max}"`);
  }
  const format = rest.format ?? (rest.json ? 'json' : 'text');
  if (!isFormat(format)) {
    throw new UsageError(`--format is one of ${formatNames.join(', ')}, not "${format}"`);
  }
  const loaded = await loadBank(paths);
  const repaired = fix ? repairFiles(loaded) : {files: loaded.files, changed: 0};
  const {messages: found, totals} = await reportOn(repaired.files, loaded.options);
  const spelling = loaded.spelling
    ? await checkSpelling(
        repaired.files.filter(({path}) => loaded.chosen(path)),
        loaded.spelling,
      )
    : [];
  const messages = sortMessages([...loaded.messages, ...found, ...spelling]);

  if (fix && format === 'text') console.log(`Repaired ${count(repaired.changed, 'file')}.`);
  const {here, note} = loaded;
  const report = {messages, totals, quiet, note, color: wantsColor(), base: insideRepository(here)};
  console.log(formats[format](report));
  const {errors, warnings} = countSeverities(messages);
  return errors > 0 || warnings > Number(max ?? Infinity) ? 1 : 0;
});

/** Repair the chosen files in place; one that cannot be written stays, and so do its messages. */
function repairFiles({files, chosen, here, options}: Loaded): {
  files: SourceFile[];
  changed: number;
} {
  let changed = 0;
  const repaired = files.map((file) => {
    const fixed = chosen(file.path) ? fixFile(file, options.vocabulary) : file;
    if (fixed === file) return file;
    try {
      writeFileSync(resolve(here, file.path), fixed.bytes);
    } catch (error) {
      console.error(`${file.path}: ${error instanceof Error ? error.message : String(error)}`);
      return file;
    }

    changed++;
    return fixed;
  });
  return {files: repaired, changed};
}

/** The path from the root of the repository to a folder, with `/`; empty at the root and outside of any. */
function insideRepository(folder: string, root = folder): string {
  if (existsSync(join(root, '.git'))) return relative(root, folder).replaceAll(sep, '/');
  const parent = dirname(root);
  return parent === root ? '' : insideRepository(folder, parent);
}

function wantsColor(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR;
}
