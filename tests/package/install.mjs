import {mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {ROOT} from '../../scripts/lib/paths.mjs';
import {npmCommand, run} from '../../scripts/lib/processes.mjs';

const NAME = 'docusaurus-preset-viva';

/** @param {string} folder - Of a package: absolute. */
function declaredBy(folder) {
  /** @type {Record<string, Record<string, string>>} */
  const read = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((kind) =>
    Object.keys(read[kind] ?? {}),
  );
}

/**
 * The package as npm would install it, from the tarball. Beside it is what it declares, and what the site
 * does: what this repository happens to have would hide what is forgotten.
 *
 * @param {string} site - Absolute path.
 */
export async function install(site) {
  const packages = path.join(site, 'node_modules');
  const own = path.join(packages, NAME);
  mkdirSync(own, {recursive: true});
  const names = new Set([...declaredBy(path.join(ROOT, 'plugins')), ...declaredBy(site)]);
  names.delete(NAME);
  // For npx.
  names.add('.bin');
  for (const name of names) {
    mkdirSync(path.dirname(path.join(packages, name)), {recursive: true});
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(packages, name), 'junction');
  }

  const pack = npmCommand(['pack', '--silent', '-w', NAME, '--pack-destination', site]);
  await run(pack, {cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit']});
  const tarball = readdirSync(site).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  const unpack = ['xzf', path.join(site, tarball), '--strip-components=1', '-C', own];
  await run({command: 'tar', args: unpack});
}
