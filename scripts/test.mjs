// Usage: npm test
// Runs every check in order, stops at the first that fails, and closes with "N passed, N failed".
import {spawnSync} from 'node:child_process';
import {closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {browserHost} from './lib/browser-host.mjs';
import {BUILDS, makeBuild} from './lib/builds.mjs';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {findBrowser} from './lib/find-browser.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, npmCommand, run} from './lib/processes.mjs';
import {countStep, playwrightCounts, vitestCounts} from './lib/test-counts.mjs';
import {unrunTests} from './lib/unrun-tests.mjs';

/**
 * @typedef {import('node:child_process').StdioOptions} Output where a step's commands print
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {(output: Output) => Promise<boolean>} work
 * @property {Parameters<typeof countStep>[1]} [report]
 */

const RESULTS = path.join(ROOT, 'test-results');
const UNIT_REPORT = path.join(RESULTS, 'vitest.json');
const BROWSER_REPORT = path.join(RESULTS, 'playwright.json');

/**
 * A step that runs one of the package's scripts, as everybody runs it by hand.
 *
 * @param {string[]} args
 * @param {Output} output
 * @param {Record<string, string>} [env]
 */
async function script(args, output, env) {
  const command = npmCommand(['run', '--silent', ...args]);
  const options = {cwd: ROOT, stdio: output, env: {...process.env, ...env}};
  return (await run(command, options)).code === 0;
}

let browser = '';

/** @type {Step} */
const packages = {
  name: 'packages and browser',
  work: async () => {
    await ensurePackages();
    browser = await findBrowser(browserHost);
    console.log(`Browser: ${browser}`);
    return true;
  },
};

/** @type {Step[]} */
const code = [
  {
    name: 'types, lint and format',
    // Each uses one core, and prints only when it has found something.
    work: async (output) => {
      const checks = ['types', 'lint', 'format:check'].map((name) => script([name], output));
      return (await Promise.all(checks)).every(Boolean);
    },
  },
  {
    name: 'unit tests',
    work: (output) => {
      const reporters = ['--reporter=default', '--reporter=json'];
      const args = ['test:unit', '--', ...reporters, `--outputFile.json=${UNIT_REPORT}`];
      return script(args, output);
    },
    report: {file: UNIT_REPORT, read: vitestCounts},
  },
];

/** @type {Step[]} */
const sites = [
  {name: 'content', work: (output) => script(['lint:content'], output)},
  ...BUILDS.map((build) => ({
    name: `build "${build.name}"`,
    work: async (/** @type {Output} */ output) => (await makeBuild(build, output)).code === 0,
  })),
  {name: 'size', work: (output) => script(['size'], output)},
  {
    name: 'hosting',
    work: (output) => script(['test:host'], output),
    report: {file: path.join(RESULTS, 'host.json'), read: vitestCounts},
  },
];

/** @type {Step[]} */
const chromium = [
  {
    name: 'browser tests',
    work: (output) => script(['test:e2e'], output, {PLAYWRIGHT_CHROMIUM: browser}),
    report: {file: BROWSER_REPORT, read: playwrightCounts},
  },
  {
    name: 'every browser test ran somewhere, once',
    work: async () => {
      const list = binCommand(ROOT, 'playwright', ['test', '--list', '--reporter=json']);
      const env = {...process.env, E2E_WHATEVER_TAGS: '1'};
      const {stdout} = spawnSync(list.command, list.args, {
        cwd: ROOT,
        env,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      const folder = path.join(ROOT, 'e2e');
      const specs = readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.spec.ts'))
        .map((file) => file.replaceAll(path.sep, '/'));
      const report = JSON.parse(readFileSync(BROWSER_REPORT, 'utf8'));
      const lines = unrunTests(report, JSON.parse(stdout), specs);
      for (const line of lines) console.error(line);
      return lines.length === 0;
    },
  },
];

/** @type {Step[]} */
const engines = [
  {
    name: 'Firefox and WebKit',
    work: (output) => script(['test:engines'], output),
    // Where neither can be had there is none.
    report: {file: path.join(RESULTS, 'engines.json'), read: vitestCounts},
  },
];

/**
 * One stage after the other. The lanes of a stage run side by side, as one of them seldom has work
 * for all of a machine; the first prints as it goes, what the others print comes after it. Browsers
 * have the machine to themselves: what a reader sees within a moment must come within it.
 */
const stages = [[[packages]], [code, sites], [chromium], [engines]];

/** What the built sites are tried in: one browser's fault does not hide another's. */
const tries = new Set([chromium, engines]);

// An earlier run's reports must not be counted for steps that this run does not reach.
rmSync(RESULTS, {recursive: true, force: true});

const total = {passed: 0, failed: 0};
/** @type {string[]} */
const summary = [];

/**
 * Runs steps until one fails.
 *
 * @param {Step[]} steps
 * @param {Output} output
 * @returns {Promise<boolean>} whether none did
 */
async function runLane(steps, output) {
  for (const {name, work, report} of steps) {
    if (output === 'inherit') console.log(`\n=== ${name}`);
    const began = performance.now();
    const ok = await work(output).catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const result = `${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`;
    console.log(result);
    summary.push(result);

    const counts = countStep(ok, report);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (!ok) return false;
  }
  return true;
}

mkdirSync(RESULTS, {recursive: true});
for (const [stage, [first = [], ...others]] of stages.entries()) {
  const inBackground = others.map(async (steps, lane) => {
    const file = path.join(RESULTS, `stage-${stage}-${lane}.log`);
    const log = openSync(file, 'w');
    const ok = await runLane(steps, ['ignore', log, log]);
    closeSync(log);
    return {ok, file};
  });
  const ok = await runLane(first, 'inherit');
  const ended = await Promise.all(inBackground);
  for (const {file} of ended) process.stdout.write(`\n${readFileSync(file, 'utf8')}`);
  if ((!ok && !tries.has(first)) || ended.some((lane) => !lane.ok)) break;
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
