// Usage: npm start -- [--port N] [--host H] [--no-open]
import process from 'node:process';
import {ALLOCATOR} from '../plugins/site/allocator.mjs';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {takeGeneratedFolder} from './lib/generated-folder.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

const args = process.argv.slice(2);
const someoneIsWatching = process.stdout.isTTY && !process.env.CI;
if (!someoneIsWatching && !args.includes('--no-open')) args.push('--no-open');

/** @returns {NodeJS.ProcessEnv} */
function surroundings() {
  const variable = 'DOCUSAURUS_GENERATED_FILES_DIR_NAME';
  if (process.env[variable] !== undefined) return process.env;
  const {name, isFirst} = takeGeneratedFolder(ROOT);
  // The bundler's cache is of one preview.
  const cache = isFirst ? {} : {DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'};
  return {...process.env, ...cache, [variable]: name};
}

await main(async () => {
  await ensurePackages();
  const preview = binCommand(ROOT, 'docusaurus', ['start', ...args]);
  const ending = await run(preview, {env: {...ALLOCATOR, ...surroundings()}});
  // It runs until it is told to end.
  const isTold = ending.signal === 'SIGINT' || ending.signal === 'SIGTERM';
  return isTold ? {code: 0, signal: null} : ending;
});
