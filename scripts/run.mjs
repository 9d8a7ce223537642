// Usage: node scripts/run.mjs <command> [arguments]
// Runs a command of an installed package, after installing the packages when that is needed.
import process from 'node:process';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

const [name = '', ...args] = process.argv.slice(2);

await main(async () => {
  await ensurePackages();
  return run(binCommand(ROOT, name, args));
});
