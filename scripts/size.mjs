// Usage: npm run size
// Holds the build to the budgets of .size-limit.mjs, in bytes as hosts send them.
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {ROOT} from './lib/paths.mjs';
import {main} from './lib/processes.mjs';
import {budgetLines, measureBudgets} from './lib/size-report.mjs';

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

  const {budgets, status} = measureBudgets();
  for (const budget of budgets) {
    const parts = budget.passed ? [] : await partsOf(budget.name);
    console.log(budgetLines(budget, parts).join('\n'));
  }
  return {code: status, signal: null};
});
