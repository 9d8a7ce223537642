import {join} from 'node:path';
import type {Browser} from '@playwright/test';
import {readBank, readQueries, type BankEntry, type Query} from './bank.ts';
import {grown} from './grow.ts';
import {calibrate} from './measures/calibrate.ts';
import {coldStarts} from './measures/cold.ts';
import {excerptQuality} from './measures/excerpts.ts';
import {keystrokes} from './measures/keys.ts';
import {longTasks} from './measures/long-tasks.ts';
import {quality} from './measures/quality.ts';
import {siteColdStarts, type SiteStage} from './measures/site.ts';
import {spread} from './numbers.ts';
import type {Options} from './options.ts';
import {ownBank} from './own-bank.ts';
import type {Report} from './report.ts';
import {builtSite, siteWith} from './site.ts';
import {onStage} from './stages.ts';

export interface Run {
  browser: Browser;
  options: Options;
  /** The repository. */
  root: string;
  /** For what is built, empty at first. */
  dir: string;
  print: (report: Report) => void;
}

export async function measureAll(run: Run): Promise<void> {
  const {browser, options, root, dir, print} = run;
  const {measures, runs} = options;
  const bank = options.bank === undefined ? ownBank(join(root, 'docs')) : readBank(options.bank);
  const queries = readQueries(options.queries ?? join(root, 'tests/own-bank/queries.json'));
  const typed = spread(queries, options.typed).map(({q}) => q);

  console.log(`${bank.length} questions, ${queries.length} queries, Chromium ${browser.version()}`);
  if (measures.some((one) => one !== 'relevance' && one !== 'excerpts')) {
    print(await calibrate(browser, join(dir, 'known')));
  }
  if (measures.includes('relevance')) {
    await onStage(bank, join(dir, 'as-it-is'), async (stage) => {
      print(await quality(browser, stage, queries));
    });
  }
  if (measures.includes('relevance') || measures.includes('excerpts')) {
    print(await excerptQuality(bank, queries));
  }
  for (const size of options.sizes) {
    const some = grown(bank, size);
    await onStage(some, dir, async (stage) => {
      if (measures.includes('cold')) {
        print(await coldStarts(browser, stage, findable(queries, some, runs)));
      }
      if (measures.includes('keys'))
        print(await keystrokes(browser, stage, typed, Math.ceil(runs / 2)));
    });
  }
  if (measures.includes('site')) await measureSite(run, bank, queries);
}

async function measureSite(
  {browser, options: {site, sizes, runs}, root, dir, print}: Run,
  bank: readonly BankEntry[],
  queries: readonly Query[],
): Promise<void> {
  const folder = builtSite(root, site, dir);
  const stages: SiteStage[] = [];
  try {
    for (const size of sizes) {
      const some = grown(bank, size);
      stages.push({
        ...(await siteWith(some, folder, dir)),
        queries: findable(queries, some, runs),
      });
    }
    print(await siteColdStarts(browser, stages));
    print(await longTasks(browser, stages, runs));
  } finally {
    for (const {host} of stages) await host.stop();
  }
}

/** Queries that find something: a first search without results has nothing to fetch. */
function findable(queries: readonly Query[], bank: readonly BankEntry[], count: number): string[] {
  const ids = new Set(bank.map(({id}) => id));
  const some = queries.filter(({accept}) => accept.some((id) => ids.has(id)));
  return spread(some, count).map(({q}) => q);
}
