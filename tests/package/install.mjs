import {mkdirSync, readdirSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {ROOT} from '../../scripts/lib/paths.mjs';
import {npmCommand, run} from '../../scripts/lib/processes.mjs';

const NAME = 'docusaurus-preset-viva';

/**
 * The package as npm would install it, from the tarball, with all others of this repository.
 *
 * @param {string} site - Absolute path.
 */
export async function install(site) {
  const packages = path.join(site, 'node_modules');
  const own = path.join(packages, NAME);
  mkdirSync(own, {recursive: true});
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (name === NAME || name === '.cache') continue;
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(packages, name), 'junction');
  }

  const pack = npmCommand(['pack', '--silent', '-w', NAME, '--pack-destination', site]);
  await run(pack, {cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit']});
  const tarball = readdirSync(site).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  const unpack = ['xzf', path.join(site, tarball), '--strip-components=1', '-C', own];
  await run({command: 'tar', args: unpack});
}
