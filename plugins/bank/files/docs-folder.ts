import {realpathSync, statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {NameOptions} from './names.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the bank: `docs/` of the site, or `DOCS_DIR`, so that a bank that lives elsewhere
 * can be tried without copying it. A relative path is from where one stands.
 *
 * @returns An absolute path without symbolic links: all paths of the bank start with it.
 * @throws {Error} When there is no such folder.
 */
export function docsFolder(siteDir: string, env: Environment, cwd = process.cwd()): string {
  const given = env.DOCS_DIR?.trim() ?? '';
  const path = given === '' ? join(siteDir, 'docs') : resolve(whereOneStands(env, cwd), given);
  return realFolder(path, given === '' ? 'The bank' : `DOCS_DIR=${given}`);
}

/**
 * The path of a folder without symbolic links: paths of pages are compared with such.
 *
 * @param source - Who named it, for messages.
 * @throws {Error} When there is no such folder.
 */
export function realFolder(path: string, source: string): string {
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    throw new Error(`${source}: there is no folder ${path}.`, {cause: error});
  }

  throw new Error(`${source}: ${path} is a file, not the folder of a bank.`);
}

/** What `NUMBER_PREFIXES=strip` asks for: names as Docusaurus reads them, without `01-`. */
export function bankNames(env: Environment): NameOptions {
  const value = env.NUMBER_PREFIXES?.trim() ?? '';
  if (value !== '' && value !== 'keep' && value !== 'strip') {
    throw new Error(`NUMBER_PREFIXES is "${value}". Expected keep or strip.`);
  }

  return {stripNumbers: value === 'strip'};
}

/** Where the person stands who called: npm runs a project's commands in the project's folder. */
export function whereOneStands(env: Environment, cwd: string): string {
  const isMoved = env.npm_package_json !== undefined && dirname(env.npm_package_json) === cwd;
  return isMoved && env.INIT_CWD ? env.INIT_CWD : cwd;
}
