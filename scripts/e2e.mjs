// Usage: npm run test:e2e -- [arguments of "playwright test"]
// Finds a browser and makes the builds that are missing. It does not notice stale builds: after a
// change run "npm run clean" or "npm test", which always builds.
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {browserHost} from './lib/browser-host.mjs';
import {BUILDS, makeBuild} from './lib/builds.mjs';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {findBrowser} from './lib/find-browser.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

await main(async () => {
  await ensurePackages();
  const browser = process.env.PLAYWRIGHT_CHROMIUM || (await findBrowser(browserHost));

  for (const build of BUILDS) {
    // Docusaurus writes 404.html in the last phase, so a build that broke off does not count.
    if (existsSync(path.join(ROOT, build.dir, '404.html'))) continue;
    const ending = await makeBuild(build);
    if (ending.code !== 0) return ending;
  }

  const tests = binCommand(ROOT, 'playwright', ['test', ...process.argv.slice(2)]);
  return run(tests, {cwd: ROOT, env: {...process.env, PLAYWRIGHT_CHROMIUM: browser}});
});
