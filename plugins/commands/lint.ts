import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {cacheFolder} from '../bank/cache/cache-folder.ts';
import {whereOneStands} from '../bank/files/index.ts';
import {reportOn, sortMessages} from '../check/check.ts';
import {checkExternalLinks, createLookUp, remember} from '../check/external/index.ts';
import {fixFile} from '../check/fix.ts';
import {count, countSeverities} from '../check/format.ts';
import type {Loaded} from '../check/load.ts';
import {printable} from '../check/printable.ts';
import {formatNames, formats, isFormat} from '../check/report-formats.ts';
import {checkSpelling} from '../check/spelling.ts';
import type {Message, SourceFile} from '../check/types.ts';
import {command, UsageError} from './command.ts';
import {loadBank, siteFolder} from './load-bank.ts';
import {insideRepository} from './repository.ts';

const usage = `Usage: npx viva lint [--fix] [--external] [--format F] [--quiet] [--max-warnings N] [PATH…]

Checks question files (.md), by default all of the bank: where docusaurus.config has its pages;
without a configuration in docs/, or in the folder DOCS_DIR.

  --fix              repair what has one right answer
  --external         look up where links out of the bank lead, too, but for those in ignored-links.txt
  --quiet            leave warnings out; the sum still counts them
  --format F         how to print it:
                       text    for people
                       json    {files, questions, messages}; so does --json
                       github  annotations of GitHub Actions
                       sarif   SARIF 2.1.0, for code scanning
  --max-warnings N   fail when there are more than N warnings
  --help             print this

With --external:
  --max-age DAYS     how long what was well is not looked up again (7)
  --timeout SECONDS  how long a server may take for an answer (15)
  --cache FILE       where that is kept (external-links.json in node_modules/.cache/, or in
                     .docusaurus/cache/ where that cannot be written)
  --allow-private    look up addresses of this machine and of private networks, too

Exit code: 0 no errors, 1 errors (or too many warnings), 2 wrong usage.`;

const options = {
  fix: {type: 'boolean'},
  quiet: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  format: {type: 'string'},
  'max-warnings': {type: 'string'},
  external: {type: 'boolean'},
  'max-age': {type: 'string', default: '7'},
  timeout: {type: 'string', default: '15'},
  cache: {type: 'string'},
  'allow-private': {type: 'boolean', default: false},
} as const;

const day = 24 * 60 * 60 * 1000;

void command(usage, options, async ({fix, quiet, 'max-warnings': max, ...rest}, paths) => {
  const numbers = {'max-warnings': max ?? '0', 'max-age': rest['max-age'], timeout: rest.timeout};
  for (const [name, value] of Object.entries(numbers)) {
    if (!/^\d+$/.test(value)) throw new UsageError(`--${name} needs a number, not "${value}"`);
  }
  const format = rest.format ?? (rest.json ? 'json' : 'text');
  if (!isFormat(format)) {
    throw new UsageError(`--format is one of ${formatNames.join(', ')}, not "${format}"`);
  }
  const loaded = await loadBank(paths);
  const repaired = fix ? repairFiles(loaded) : {files: loaded.files, changed: 0};
  const {messages: found, totals} = await reportOn(repaired.files, loaded.options);
  const chosen = repaired.files.filter(({path}) => loaded.chosen(path));
  const {vocabulary} = loaded.options;
  const spelling = loaded.spelling
    ? await checkSpelling(chosen, {...loaded.spelling, vocabulary})
    : [];
  const links = rest.external ? await lookAtLinks(chosen, loaded, rest) : [];
  const messages = sortMessages([...loaded.messages, ...found, ...spelling, ...links]);

  if (fix && format === 'text') console.log(`Repaired ${count(repaired.changed, 'file')}.`);
  const {here, note} = loaded;
  const report = {messages, totals, quiet, note, color: wantsColor(), base: insideRepository(here)};
  console.log(formats[format](report));
  const {errors, warnings} = countSeverities(messages);
  return errors > 0 || warnings > Number(max ?? Infinity) ? 1 : 0;
});

async function lookAtLinks(
  files: readonly SourceFile[],
  {ignoredLinks, options: {vocabulary}}: Loaded,
  values: {
    'max-age': string;
    timeout: string;
    cache?: string | undefined;
    'allow-private': boolean;
  },
): Promise<Message[]> {
  const options = {
    timeout: Number(values.timeout) * 1000,
    allowPrivate: values['allow-private'],
  };
  const file = cacheFile(values.cache);
  const remembered = remember(createLookUp(options), file, Number(values['max-age']) * day);
  const messages = await checkExternalLinks(files, {
    lookUp: remembered.lookUp,
    ignored: ignoredLinks,
    vocabulary,
  });
  try {
    remembered.save();
  } catch (error) {
    console.error(`What was looked up is not kept: ${(error as Error).message}`);
  }
  return messages;
}

/** Of the site, wherever in it one stands. */
function cacheFile(named: string | undefined): string {
  const cwd = process.cwd();
  if (named !== undefined) return resolve(whereOneStands(process.env, cwd), named);
  return cacheFolder(siteFolder(cwd), 'external-links.json');
}

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
      console.error(
        printable(`${file.path}: ${error instanceof Error ? error.message : String(error)}`),
      );
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
