// Usage: npm run test:engines -- [arguments of "vitest run"]
// A small suite in Firefox and WebKit, side by side, on the build of the fixture. As test:e2e does,
// it makes a build that is missing and does not notice a stale one.
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {BUILDS, makeBuild} from './lib/builds.mjs';
import {engineHost} from './lib/engine-host.mjs';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {findEngines} from './lib/find-engines.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

await main(async () => {
  await ensurePackages();
  const {found, problem} = await findEngines(engineHost);
  if (problem?.isError) throw new Error(problem.message);
  if (problem) console.error(problem.message);
  const names = Object.keys(found);
  if (names.length === 0) return {code: 0, signal: null};

  const build = BUILDS.find(({name}) => name === 'fixture');
  if (!build) throw new Error('There is no build of the fixture to try.');
  if (!existsSync(path.join(ROOT, build.dir, '404.html'))) {
    const ending = await makeBuild(build);
    if (ending.code !== 0) return ending;
  }

  const tests = binCommand(ROOT, 'vitest', [
    ...['run', '--config', 'e2e/engines/vitest.config.mjs'],
    ...names.map((name) => `e2e/engines/${name}.test.ts`),
    ...process.argv.slice(2),
  ]);
  const given = {TEST_ENGINES: JSON.stringify(found), TEST_BUILD: JSON.stringify(build)};
  return run(tests, {cwd: ROOT, env: {...process.env, ...given}});
});
