/**
 * How well and how fast a bank is searched, in a browser. `--help` lists
 * the options.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isMet, record} from '../figures.ts';
import {run} from '../options.ts';
import {launch} from './browser/browser.ts';
import {measureAll} from './measure-all.ts';
import {readOptions, usage} from './options.ts';
import {printReport, type Report} from './report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  let missed = 0;
  const print = (report: Report) => {
    printReport(report);
    record('search', report.goals);
    console.log(`(load average of the machine ${loadavg()[0]?.toFixed(1) ?? '?'})`);
    missed += report.goals.filter((goal) => !isMet(goal)).length;
  };
  const dir = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const browser = await launch();
  try {
    await measureAll({browser, options, root, dir, print});
  } finally {
    await browser.close();
    rmSync(dir, {recursive: true, force: true});
  }
  console.log(missed === 0 ? '\nAll goals met.' : `\nGoals missed: ${missed}`);
  return missed === 0 ? 0 : 1;
}

run(main);
