import {createHash, randomUUID} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';

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

/** Of a file that says how runs with one cache ended. */
interface Runs {
  /** How many were broken off. */
  brokenOff: number;
  /** There while one is under way, and still when it was broken off: its number, for who reads the file. */
  process?: number;
}

/** What each run of this process adds to the version, by its file. */
const underWay = new Map<string, string>();

/**
 * Keep nothing of a run that was broken off. What is kept may not fit together then, and Rspack (up to 2.2) does not say so:
 * it ends the process, and again each time that it is started. https://github.com/web-infra-dev/rspack/issues/14860
 *
 * @param file - Absolute path of a file for each cache, that says how its runs ended.
 * @param isAlone - Whether certainly no other process uses the cache. Its number does not tell: of a run that was broken off,
 *   something else can have it by now.
 * @returns Whether the run before was broken off.
 */
export function forgetBrokenOff(config: Caching, file: string, isAlone: boolean): boolean {
  const known = underWay.get(file);
  if (known !== undefined) {
    keepBy(config, known);
    return false;
  }
  const before = runsOf(file);
  const wasBrokenOff = isAlone && before.process !== undefined;
  const brokenOff = before.brokenOff + Number(wasBrokenOff);
  const ofEnded = brokenOff > 0 ? `-${brokenOff}` : '';
  // Another one seems to run: it says by itself how it ends. Or it was of a container that is gone, and never will.
  const version = isAlone ? ofEnded : `-${randomUUID()}`;
  underWay.set(file, version);
  keepBy(config, version);
  if (!isAlone) return false;
  const write = (runs: Runs) => {
    try {
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, JSON.stringify(runs));
    } catch {
      // The bundler keeps nothing either where nothing can be written.
    }
  };
  write({brokenOff, process: process.pid});
  process.once('exit', () => {
    write({brokenOff});
  });
  return wasBrokenOff;
}

function runsOf(file: string): Runs {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Runs;
  } catch {
    return {brokenOff: 0};
  }
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
