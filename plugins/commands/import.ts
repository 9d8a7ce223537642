import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {printableJson, printableLines} from '../check/printable.ts';
import {shellWord} from '../check/shell-word.ts';
import {whereOneStands} from '../bank/files/index.ts';
import {dressSite, formatReport, readSource, summarize} from '../import/index.ts';
import {command, UsageError} from './command.ts';
import {
  headingChoices,
  placeOutside,
  realPlace,
  runImport,
  type ImportChoices,
} from './run-import.ts';
import {findConfig, loadTarget} from './load-bank.ts';
import {newBank, nextSteps} from './write-bank.ts';

const usage = `Usage: npx viva import SOURCE --to FOLDER [options]

Moves a bank in: SOURCE is a mkdocs.yml or zensical.toml, the folder of one, a folder of Markdown, or one page. FOLDER
is the folder of a bank, such as docs/; where there is no site around it, a new one is written. The source
is never written to. A second run changes only what changed there, and keeps what was edited or deleted here, or is of
another source.

  --dry-run                   write nothing; say what would be written
  --force                     write over files that were edited here or are of another source, and bring back deleted ones
  --headings questions|keep   headings, bold paragraphs, rows of tables and pages that ask
                              become questions, or stay
  --untyped                   ??? "Title?" without a type is a question
  --report FILE               write the report to a file: Markdown (.md) or JSON (.json); may be repeated
  --json                      print the report as JSON
  --help                      print this

Exit code: 0 done, 1 what was found is not all on the site or in the report, or an old address leads nowhere, 2 wrong usage.`;

const options = {
  to: {type: 'string'},
  'dry-run': {type: 'boolean', default: false},
  force: {type: 'boolean', default: false},
  headings: {type: 'string'},
  untyped: {type: 'boolean'},
  report: {type: 'string', multiple: true},
  json: {type: 'boolean', default: false},
} as const;

/** Of a site that was there before. */
const noProfile = {
  kind: 'profile',
  file: '',
  line: 0,
  message:
    "The bank's options have no `profile: 'mkdocs'`: tabs, footnotes, marks and what else MkDocs reads are shown as text until they have it.",
};

void command(usage, options, async (values, names) => {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError('Expected one source.');
  if (values.to === undefined) throw new UsageError('Expected --to with the folder of the bank.');
  if (values.headings !== undefined && !headingChoices.includes(values.headings)) {
    throw new UsageError(`--headings needs questions or keep, not "${values.headings}"`);
  }
  const {report: reports = []} = values;
  const wrong = reports.find((file) => !/\.(?:md|json)$/i.test(file));
  if (wrong !== undefined)
    throw new UsageError(`--report needs a .md or a .json file, not ${wrong}`);

  const from = whereOneStands(process.env, process.cwd());
  const read = readSource(resolve(from, name));
  const target = resolve(from, values.to);
  const bankDir = placeOutside(read, target, 'The folder of the bank');
  const choices: ImportChoices = {
    headings: (values.headings ?? 'ask') as ImportChoices['headings'],
    untyped: values.untyped ?? false,
    force: values.force,
    dryRun: values['dry-run'],
  };
  const site = dirname(target);
  const config = findConfig(site);
  if (config === null && basename(target) !== 'docs') {
    throw new UsageError(
      `Found no docusaurus.config above ${values.to}. A new site has its pages in docs: --to ${shellWord(join(values.to, 'docs'))}`,
    );
  }
  if (config !== null) {
    const {bank, vocabulary} = await loadTarget(config);
    if (realPlace(bank) !== bankDir) {
      throw new UsageError(
        `Found --to ${values.to}, expected the folder that ${config} has for its pages: ${bank}`,
      );
    }
    choices.vocabulary = vocabulary;
  }
  const lacksProfile = config !== null && choices.vocabulary?.profile !== 'mkdocs';
  const source =
    lacksProfile && read.kind === 'mkdocs' ? {...read, notes: [...read.notes, noProfile]} : read;
  const isNew = config === null && !choices.dryRun;
  if (isNew) {
    if (existsSync(bankDir) && readdirSync(bankDir).length > 0) {
      throw new UsageError(`Found files in ${values.to}, and no docusaurus.config above it.`);
    }
    newBank(site);
    dressSite(site, source, {trial: null});
  }
  const report = await runImport(source, bankDir, choices, values.json ? undefined : ask);

  for (const file of reports) {
    const isJson = /\.json$/i.test(file);
    writeFileSync(
      resolve(from, file),
      isJson ? JSON.stringify(report, null, 2) : formatReport(report),
    );
  }
  if (values.json) console.log(printableJson(report));
  else {
    console.log(`${choices.dryRun ? 'Would import' : 'Imported'} ${source.root}\n`);
    console.log(printableLines(summarize(report)));
    const left = (...kinds: readonly string[]) =>
      report.left.filter(({kind}) => kinds.includes(kind)).length;
    if (choices.headings === 'ask' && left('heading', 'paragraph') > 0) {
      console.log(
        `\n${left('heading', 'paragraph')} headings and paragraphs read as questions. With --headings questions they become questions; --headings keep says that they are none.`,
      );
    }
    if (!choices.untyped && left('untyped') > 0) {
      console.log(
        `\n${left('untyped')} blocks without a type ask. With --untyped they become questions.`,
      );
    }
    if (reports.length === 0) console.log('\n--report report.md writes all of it.');
    if (isNew) {
      console.log(`\n${nextSteps(from, site, ['npm install', 'npm test', 'npm start'])}`);
    }
  }
  return report.countsEqual && report.lost.length === 0 ? 0 : 1;
});

/** Ask who sits there; without a terminal the answer is no. */
async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({input: process.stdin, output: process.stderr});
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y/i.test(answer);
}
