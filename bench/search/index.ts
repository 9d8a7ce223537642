/**
 * How well and how fast a bank is searched, in a browser and beside other engines. `--help` lists
 * the options.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser} from '@playwright/test';
import {readBank, readQueries} from './bank.ts';
import {launch} from './browser/browser.ts';
import {contendersNamed} from './engines/index.ts';
import {grown} from './grow.ts';
import {calibrate} from './measures/calibrate.ts';
import {coldStarts} from './measures/cold.ts';
import {keystrokes} from './measures/keys.ts';
import {quality} from './measures/quality.ts';
import {spread} from './numbers.ts';
import {readOptions, usage, type Options} from './options.ts';
import {ownBank} from './own-bank.ts';
import {isMet, printReport, type Report} from './report.ts';
import {onStages} from './stages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const dir = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const browser = await launch();
  try {
    const missed = await measureAll(browser, options, dir);
    console.log(missed === 0 ? '\nAll goals met.' : `\n${missed} goals missed.`);
    return missed === 0 ? 0 : 1;
  } finally {
    await browser.close();
    rmSync(dir, {recursive: true, force: true});
  }
}

async function measureAll(browser: Browser, options: Options, dir: string): Promise<number> {
  const {bank: bankPath, queries: queriesPath, sizes, measures, runs} = options;
  const bank = bankPath === undefined ? ownBank(join(root, 'docs')) : readBank(bankPath);
  const queries = readQueries(queriesPath ?? join(root, 'tests/search/queries.json'));
  const contenders = contendersNamed(options.engines);
  const texts = queries.map(({q}) => q);
  let missed = 0;
  const print = (report: Report) => {
    printReport(report);
    console.log(`(load average of the machine ${load()})`);
    missed += report.goals.filter((goal) => !isMet(goal)).length;
  };

  console.log(`${bank.length} questions, ${queries.length} queries, Chromium ${browser.version()}`);
  if (measures.some((one) => one !== 'relevance'))
    print(await calibrate(browser, join(dir, 'known')));
  if (measures.includes('relevance')) {
    await onStages(contenders, bank, join(dir, 'as-it-is'), async (stages) => {
      print(await quality(browser, stages, queries));
    });
  }
  for (const size of sizes) {
    const some = grown(bank, size);
    const ids = new Set(some.map(({id}) => id));
    // A first search that finds nothing has nothing to fetch.
    const found = queries.filter(({accept}) => accept.some((id) => ids.has(id))).map(({q}) => q);
    await onStages(contenders, some, dir, async (stages) => {
      if (measures.includes('cold')) print(await coldStarts(browser, stages, spread(found, runs)));
      if (measures.includes('keys')) {
        print(await keystrokes(browser, stages, spread(texts, options.typed), runs));
      }
    });
  }
  return missed;
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
