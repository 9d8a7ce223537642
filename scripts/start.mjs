// Usage: npm start -- [--port N] [--host H] [--no-open]
import process from 'node:process';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

const args = process.argv.slice(2);
const someoneIsWatching = process.stdout.isTTY && !process.env.CI;
if (!someoneIsWatching && !args.includes('--no-open')) args.push('--no-open');

await main(async () => {
  await ensurePackages();
  return run(binCommand(ROOT, 'docusaurus', ['start', ...args]));
});
