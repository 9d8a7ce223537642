import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {reportOn, sortMessages} from '../check/check.ts';
import {fixFile} from '../check/fix.ts';
import {count, countSeverities, formatMessages} from '../check/format.ts';
import type {Loaded} from '../check/load.ts';
import {checkSpelling} from '../check/spelling.ts';
import type {SourceFile} from '../check/types.ts';
import {command, UsageError} from './command.ts';
import {loadBank} from './load-bank.ts';

const usage = `Usage: npx viva lint [--fix] [--quiet] [--json] [--max-warnings N] [PATH…]

Checks question files (.md), by default all of the bank: in docs/, or in the folder DOCS_DIR.

  --fix              repair what has one right answer
  --quiet            leave warnings out; the sum still counts them
  --json             print {files, questions, messages} as JSON
  --max-warnings N   fail when there are more than N warnings
  --help             print this

Exit code: 0 no errors, 1 errors (or too many warnings), 2 wrong usage.`;

const options = {
  fix: {type: 'boolean'},
  quiet: {type: 'boolean', default: false},
  json: {type: 'boolean'},
  'max-warnings': {type: 'string'},
} as const;

void command(usage, options, async ({fix, quiet, json, 'max-warnings': max}, paths) => {
  if (max !== undefined && !/^\d+$/.test(max)) {
    throw new UsageError(`--max-warnings needs a number, not "${max}"`);
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

  if (json) {
    const said = quiet ? messages.filter(({severity}) => severity === 'error') : messages;
    console.log(JSON.stringify({...totals, messages: said}, null, 2));
  } else {
    if (fix) console.log(`Repaired ${count(repaired.changed, 'file')}.`);
    const {note} = loaded;
    console.log(formatMessages(messages, totals, {color: wantsColor(), quiet, note}));
  }

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

function wantsColor(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR;
}
