// Usage: npm run test:host -- [arguments of "vitest run"]
// What hosts do with a build, tried with nginx itself. As test:e2e does, it makes builds that are
// missing and does not notice stale ones.
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {BUILDS, makeBuild} from './lib/builds.mjs';
import {ensurePackages} from './lib/ensure-packages.mjs';
import {findNginx} from './lib/find-nginx.mjs';
import {nginxHost} from './lib/nginx-host.mjs';
import {ROOT} from './lib/paths.mjs';
import {binCommand, main, run} from './lib/processes.mjs';

/** At the root of a domain, below a path, and an app. */
const TRIED = ['root', 'fixture', 'features-app'];

await main(async () => {
  await ensurePackages();
  const nginx = await findNginx(nginxHost);
  const builds = BUILDS.filter(({name}) => TRIED.includes(name));
  for (const build of builds) {
    if (existsSync(path.join(ROOT, build.dir, '404.html'))) continue;
    const ending = await makeBuild(build);
    if (ending.code !== 0) return ending;
  }
  const args = ['run', '--config', 'e2e/host/vitest.config.mjs', ...process.argv.slice(2)];
  const given = {TEST_NGINX: nginx, TEST_BUILDS: JSON.stringify(builds)};
  return run(binCommand(ROOT, 'vitest', args), {cwd: ROOT, env: {...process.env, ...given}});
});
