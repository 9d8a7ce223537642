// Usage: npm start -- [--port N] [--host H] [--no-open]
import path from 'node:path';
import process from 'node:process';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {tryLock} from './lib/lock.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

const args = process.argv.slice(2);
const someoneIsWatching = process.stdout.isTTY && !process.env.CI;
if (!someoneIsWatching && !args.includes('--no-open')) args.push('--no-open');

/** A folder of generated files that no build and no other preview uses. */
function ownFolder() {
  for (let number = 1; ; number++) {
    const folder = `.docusaurus/start-${number}`;
    if (tryLock(path.join(ROOT, `${folder}.lock`))) return folder;
  }
}

await main(async () => {
  await ensurePackages();
  const name = 'DOCUSAURUS_GENERATED_FILES_DIR_NAME';
  const env = {...process.env, [name]: process.env[name] ?? ownFolder()};
  return run(binCommand(ROOT, 'docusaurus', ['start', ...args]), {env});
});
