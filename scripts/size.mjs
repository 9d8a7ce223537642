// Usage: npm run size
// Holds the build to the budgets of .size-limit.mjs, in bytes as hosts send them.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main} from './lib/processes.mjs';
import {budgetLines} from './lib/size-report.mjs';

/** @typedef {import('./lib/size-report.mjs').Budget} Budget */

await main(async () => {
  await ensurePackages();
  if (!existsSync(path.join(ROOT, 'build/404.html'))) {
    throw new Error('There is no complete folder "build": run "npm run build" first.');
  }
  const {glob} = await import('tinyglobby');
  const {default: checks} = await import('../.size-limit.mjs');

  /** @param {string} name of a budget */
  const partsOf = async (name) => {
    const patterns = checks.find((check) => check.name === name)?.path ?? [];
    const files = await glob(patterns, {cwd: ROOT});
    return files.map((file) => {
      const size = gzipSync(readFileSync(path.join(ROOT, file)), {level: 9}).length;
      return {name: file, size};
    });
  };

  const {command, args} = binCommand(ROOT, 'size-limit', ['--json']);
  const {stdout, stderr, status} = spawnSync(command, args, {cwd: ROOT, encoding: 'utf8'});
  if (!stdout.trimStart().startsWith('[')) throw new Error(`size-limit: ${stderr || stdout}`);
  /** @type {Budget[]} */
  const budgets = JSON.parse(stdout);
  for (const budget of budgets) {
    const parts = budget.passed ? [] : await partsOf(budget.name);
    console.log(budgetLines(budget, parts).join('\n'));
  }
  return {code: status, signal: null};
});
