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
export function keepByFiles(config: Caching, folder: string, names = /\.\w+$/): void {
  keepBy(config, digestOf(folder, names));
}

/**
 * Keep what the bundler made only for one folder of generated files. It would find those of another one, of another bank,
 * where it found them before.
 *
 * @param folder - Absolute path.
 */
export function keepByFolder(config: Caching, folder: string): void {
  keepBy(config, createHash('sha256').update(folder).digest('hex').slice(0, 16));
}

function keepBy({cache, experiments}: Caching, version: string): void {
  for (const kept of [cache, (experiments as Caching | undefined)?.cache]) {
    if (isVersioned(kept)) kept.version += version;
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
