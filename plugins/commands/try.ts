import {spawn} from 'node:child_process';
import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {whereOneStands} from '../bank/files/index.ts';
import {printableLines} from '../check/printable.ts';
import {refusePage} from '../language/questions/refuse-page.ts';
import {dressSite, formatReport, readSource, summarize, type Report} from '../import/index.ts';
import {command, UsageError} from './command.ts';
import {linkPackages} from './link-packages.ts';
import {placeOutside, runImport} from './run-import.ts';
import {copyTemplate} from './write-bank.ts';
import {ALLOCATOR} from '../site/allocator.mjs';

const usage = `Usage: npx viva try SOURCE [options]

Shows a bank as a site, before anything is moved: SOURCE is a mkdocs.yml or zensical.toml, the folder of one, a folder of
Markdown, or one page. Nothing is written to it. "Import report" in the menu lists what was read, what was not
and what an import would do. Ctrl+C ends it.

  --headings questions   headings that ask are shown as questions
  --untyped              ??? "Title?" without a type is shown as a question
  --port N               where the site is: http://localhost:N, by default 3000
  --no-open              open no browser
  --folder FOLDER        write the site to a new or empty folder outside the source, which stays; show nothing
  --help                 print this`;

const options = {
  headings: {type: 'string', default: 'ask'},
  untyped: {type: 'boolean', default: false},
  port: {type: 'string', default: '3000'},
  'no-open': {type: 'boolean', default: false},
  folder: {type: 'string'},
} as const;

/** A name that no page of a source has by accident. */
const reportName = 'import-report';

void command(usage, options, async (values, names) => {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError('Expected one source.');
  const {headings, port} = values;
  if (headings !== 'ask' && headings !== 'questions') {
    throw new UsageError(`--headings needs questions, not "${headings}"`);
  }
  if (!/^\d+$/.test(port)) throw new UsageError(`--port needs a number, not "${port}"`);
  const from = whereOneStands(process.env, process.cwd());
  const source = readSource(resolve(from, name));
  const isKept = values.folder !== undefined;
  const site = isKept
    ? placeOutside(source, resolve(from, values.folder ?? ''), 'The folder of the site')
    : realpathSync(mkdtempSync(join(tmpdir(), 'viva-try-')));
  const forget = () => {
    if (!isKept) rmSync(site, {recursive: true, force: true});
  };
  try {
    copyTemplate(site);
    dressSite(site, source, {trial: {reportPath: `/${reportName}/`}});
    const docs = join(site, 'docs');
    const choices = {headings, untyped: values.untyped, force: true, dryRun: false} as const;
    const report = await runImport(source, docs, choices);
    writeFileSync(join(docs, `${reportName}.md`), reportPage(report));
    linkPackages(site, fileURLToPath(new URL('../', import.meta.url)));
    console.log(`${printableLines(summarize(report))}\n`);
    const address = `http://localhost:${port}${source.site.basePath}`;
    if (isKept) return 0;
    console.log(`The bank will be at ${address}, the report at ${address}${reportName}/\n`);
    return await start(site, port, values['no-open']);
  } finally {
    forget();
  }
});

/** Of each list its beginning, where the whole would be too much for a page. */
function reportPage(report: Report): string {
  const count = report.written.added.length;
  const head = '---\nunlisted: true\nsidebar_label: Import report\n---\n\n';
  const whole = formatReport(report);
  const text = refusePage(whole) ? formatReport(report, 200) : whole;
  return `${head}${text}\n## What an import would do\n\nIt would write ${count} files, with an id in each title that has none, and the ledger of all ids and old addresses:\n\n    npx viva import SOURCE --to docs/\n`;
}

async function start(site: string, port: string, isQuiet: boolean): Promise<number> {
  const find = createRequire(join(site, 'package.json'));
  const folder = dirname(find.resolve('@docusaurus/core/package.json'));
  const args = ['start', '--port', port, ...(isQuiet ? ['--no-open'] : [])];
  const env = {...ALLOCATOR, ...process.env, DOCS_DIR: ''};
  const child = spawn(process.execPath, [join(folder, 'bin/docusaurus.mjs'), ...args], {
    cwd: site,
    env,
    stdio: 'inherit',
  });
  // The terminal tells both of Ctrl+C: the folder is removed when the server has ended.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      child.kill(signal);
    });
  }
  return new Promise((done) => {
    child.on('exit', (code) => {
      done(code ?? 0);
    });
  });
}
