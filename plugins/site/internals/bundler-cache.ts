import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/*
 * The version of what the bundler keeps between builds: `cache.version`, and of Rspack 1
 * `experiments.cache.version`. Since Docusaurus 3.8.
 */

/** The part of the bundler's configuration that is used here. */
interface Caching {
  cache?: unknown;
  experiments?: unknown;
}

/**
 * Keep what the bundler made of a package only while its files are the same. It takes a package for
 * unchanged while its version is, and one that is packed from its sources has that of the one before.
 *
 * @param folder - Absolute path of the package.
 * @param names - Of the files that matter.
 */
export function keepByFiles({cache, experiments}: Caching, folder: string, names = /\.\w+$/): void {
  for (const kept of [cache, (experiments as Caching | undefined)?.cache]) {
    if (!isVersioned(kept)) continue;
    kept.version += digestOf(folder, names);
  }
}

function isVersioned(kept: unknown): kept is {version: string} {
  return typeof kept === 'object' && kept !== null && 'version' in kept;
}

function digestOf(folder: string, names: RegExp): string {
  const hash = createHash('sha256');
  const all = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  const files = all.filter((name) => !name.startsWith('node_modules') && names.test(name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
