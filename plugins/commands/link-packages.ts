import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * Give a site the packages of an engine; what its builds keep is its own.
 *
 * @param site - Absolute path of its folder.
 * @param engine - Absolute path of the engine's folder.
 */
export function linkPackages(site: string, engine: string): void {
  const {resolve} = createRequire(join(engine, 'package.json'));
  const manifest = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as Manifest;
  const own = join(site, 'node_modules');
  const link = (from: string, name: string) => {
    mkdirSync(dirname(join(own, name)), {recursive: true});
    symlinkSync(from, join(own, name), 'junction');
  };

  const packages = dirname(dirname(dirname(resolve('@docusaurus/core/package.json'))));
  if (existsSync(join(packages, manifest.name))) {
    for (const name of readdirSync(packages)) {
      if (!name.startsWith('.')) link(join(packages, name), name);
    }
    return;
  }
  // pnpm has each package in a folder of its own, beside what it depends on and nothing else.
  link(engine, manifest.name);
  for (const name of Object.keys({...manifest.dependencies, ...manifest.peerDependencies})) {
    const found = resolve.paths(name)?.find((folder) => existsSync(join(folder, name)));
    if (found !== undefined) link(join(found, name), name);
  }
}
