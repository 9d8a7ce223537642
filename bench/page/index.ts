/**
 * How much a first view of a page of questions takes, and how fast the page answers. `--help` lists
 * the options.
 */
import {writeFileSync} from 'node:fs';
import {loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {record} from '../figures.ts';
import {run} from '../options.ts';
import {browserPath, launch} from '../search/browser/browser.ts';
import {serve} from './host.ts';
import {installLighthouse, runLighthouse} from './lighthouse.ts';
import {showAllMarks} from './marks.ts';
import {readOptions, usage, type Options} from './options.ts';
import {
  everyGoal,
  growthTable,
  marksReport,
  tapsTable,
  transfersTable,
  viewsTable,
  type Measured,
  type Report,
} from './report.ts';
import {sheetsOf} from '../../scripts/lib/longest-page.mjs';
import {Sites, type Site} from './sites.ts';
import {tapThrough} from './taps.ts';
import {medianView, readView, type View} from './view.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const longPage = {questions: 200, perPage: 200};
/** What a page of 200 questions is held to: its text alone is more than the bytes allow. */
const longGoals = ['performance', 'accessibility', 'bestPractices', 'seo', 'tbt', 'cls'] as const;
/** The longest page that one may think of. */
const longestPage = {questions: 1000, perPage: 1000};
const tapSessions = 3;
const markSessions = 5;

/** The median of some runs of Lighthouse. */
async function measure(name: string, site: Site, runs: number, opensByScript = false) {
  const host = await serve(site.folder);
  const {later} = sheetsOf(site.folder, `${site.page}index.html`);
  const views: View[] = [];
  try {
    for (let run = 1; run <= runs; run++) {
      console.error(`${name}, run ${run} of ${runs}`);
      const result = await runLighthouse(host.url + site.page, await browserPath());
      views.push(readView(result, opensByScript, later));
    }
  } finally {
    await host.stop();
  }
  return medianView(views);
}

async function measureViews(sites: Sites, options: Options): Promise<Report[]> {
  const {runs, sizes} = options;
  const page = async (
    name: string,
    site: Site,
    goals: Measured['goals'],
    opensByScript?: boolean,
  ): Promise<Measured> => ({name, view: await measure(name, site, runs, opensByScript), goals});

  const own = sites.own(options.site);
  const pages = [await page('this repository', own, everyGoal)];
  const banks = [];
  for (const questions of sizes) {
    const name = `${questions.toLocaleString('en')} questions`;
    const measured = await page(name, sites.bank({questions}), everyGoal);
    pages.push(measured);
    banks.push({questions, view: measured.view});
  }
  pages.push(await page('200 on the page', sites.bank(longPage), longGoals));
  pages.push(await page('1,000 on the page', sites.bank(longestPage), ['performance']));
  const [smallest = 100] = sizes;
  if (options.stock) {
    pages.push(await page(`stock Docusaurus, ${smallest}`, sites.stock(smallest), [], true));
  }
  const [first] = pages;
  return [
    viewsTable(pages),
    growthTable(banks),
    ...(first ? [{text: transfersTable(first.view), missed: [], figures: []}] : []),
  ];
}

async function measureTaps(sites: Sites): Promise<Report> {
  const site = sites.bank(longPage);
  const host = await serve(site.folder);
  const browser = await launch();
  try {
    const sessions = [];
    for (let session = 0; session < tapSessions; session++) {
      sessions.push(await tapThrough(browser, host.url + site.page));
    }
    return tapsTable(sessions);
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function measureMarks(sites: Sites): Promise<Report> {
  const site = sites.bank(longPage);
  const host = await serve(site.folder);
  const browser = await launch();
  try {
    const sessions = [];
    for (let session = 0; session < markSessions; session++) {
      sessions.push(await showAllMarks(browser, host.url + site.page));
    }
    return marksReport(sessions);
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const sites = new Sites(root);
  const reports: Report[] = [];
  const write = (report: Report) => {
    reports.push(report);
    record('page', report.figures);
    // At once: what comes after may fail.
    console.log(`${report.text}\n`);
  };
  if (options.measures.includes('views')) {
    installLighthouse();
    (await measureViews(sites, options)).forEach(write);
  }
  if (options.measures.includes('taps')) write(await measureTaps(sites));
  if (options.measures.includes('marks')) write(await measureMarks(sites));

  const missed = reports.flatMap((report) => report.missed);
  const ending = [
    missed.length === 0
      ? 'All goals met.'
      : `Goals missed:\n\n${missed.map((goal) => `- ${goal}`).join('\n')}`,
    `(Load average of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'})`,
  ].join('\n\n');
  console.log(ending);
  const text = [...reports.map((report) => report.text), ending].join('\n\n');
  if (options.out !== undefined) writeFileSync(options.out, `${text}\n`);
  return missed.length === 0 ? 0 : 1;
}

run(main);
