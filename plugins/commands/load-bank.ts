import {existsSync} from 'node:fs';
import {dirname, join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Config} from '@docusaurus/types';
import {bankNames, docsFolder, realFolder, whereOneStands} from '../bank/files/index.ts';
import {loadFiles, realPath, type Loaded, type LoadOptions} from '../check/load.ts';
import type {Vocabulary} from '../language/vocabulary.ts';
import type {Options} from '../options.ts';

/** The names that Docusaurus has for its configuration. */
const configNames = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (end) => `docusaurus.config.${end}`,
);

/** The engine's own folder, with a slash at its end. */
const engine = realPath(fileURLToPath(new URL('../', import.meta.url))) + sep;

/**
 * What a command was called for: the paths that were named, or else the whole bank. Where it is and
 * what its pages may do, the site's configuration says, so that what is checked is what is built.
 * Relative paths are from where one stands.
 *
 * @param cwd - In the folder of the site. Without a configuration there, the bank is `docs/`, or
 *   `DOCS_DIR`.
 * @throws {Error} When there is no such folder, the configuration is not right, or `DOCS_DIR` is another
 *   folder than the configuration has.
 */
export async function loadBank(
  paths: readonly string[],
  env = process.env,
  cwd = process.cwd(),
): Promise<Loaded> {
  const config = findConfig(cwd);
  const options = config === null ? withoutSite(paths, env, cwd) : await ofSite(config);
  if (config !== null && paths.length === 0) refuseOther(options.bank, config, env, cwd);
  return loadFiles(paths.length === 0 ? [options.bank] : paths, whereOneStands(env, cwd), options);
}

type SiteOptions = LoadOptions & {bank: string};

function withoutSite(paths: readonly string[], env: NodeJS.ProcessEnv, cwd: string): SiteOptions {
  const isMeant = paths.length === 0 || (env.DOCS_DIR?.trim() ?? '') !== '';
  return {
    bank: isMeant ? docsFolder(cwd, env, cwd) : join(cwd, 'docs'),
    staticDirs: [join(cwd, 'static')],
    names: bankNames(env),
  };
}

/** What was meant would be left alone, and what was not checked or written to. */
function refuseOther(bank: string, config: string, env: NodeJS.ProcessEnv, cwd: string): void {
  const given = env.DOCS_DIR?.trim() ?? '';
  if (given === '' || docsFolder(cwd, env, cwd) === realFolder(bank, config)) return;
  throw new Error(
    `Found DOCS_DIR=${given}, expected the folder that ${config} has for its pages: ${bank}. ` +
      'Leave DOCS_DIR out, or let the configuration read it: `docs: {path: process.env.DOCS_DIR}`.',
  );
}

/** The nearest configuration, from a folder upwards. */
export function findConfig(folder: string): string | null {
  const found = configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const parent = dirname(folder);
  return parent === folder ? null : findConfig(parent);
}

/** The folder of the site that a folder is in; the folder itself where there is none. */
export function siteFolder(folder: string): string {
  const config = findConfig(folder);
  return config === null ? folder : dirname(config);
}

/**
 * The configuration of the site that one stands in.
 *
 * @returns `null` where there is none.
 */
export async function loadSite(cwd = process.cwd()): Promise<Config | null> {
  const path = findConfig(cwd);
  return path === null ? null : readConfig(path);
}

/** Where the pages of a site are, which may not be there yet, and how they are written; by its configuration. */
export async function loadTarget(path: string): Promise<{bank: string; vocabulary: Vocabulary}> {
  const {vocabularyOf} = await import('../bank-of.ts');
  const {readOptions} = await import('../options.ts');
  const {bank, docs} = presetOptions(await readConfig(path), path);
  const folder = docs === false ? undefined : docs?.path;
  return {
    bank: resolve(dirname(path), folder ?? 'docs'),
    vocabulary: vocabularyOf(readOptions(bank)),
  };
}

async function readConfig(path: string): Promise<Config> {
  // Only now: it takes longer to load than a small bank to check.
  const {loadFreshModule} = await import('@docusaurus/utils');
  const exported = await loadFreshModule(path);
  return (await (isCreator(exported) ? exported() : exported)) as Config;
}

async function ofSite(path: string): Promise<SiteOptions> {
  const {bankOf} = await import('../bank-of.ts');
  const {readOptions} = await import('../options.ts');
  const config = await readConfig(path);
  const siteDir = dirname(path);
  const {bank, docs} = presetOptions(config, path);
  const {docsDir, trust, names, vocabulary} = bankOf(
    {siteDir, siteConfig: config},
    docs === false ? {} : (docs ?? {}),
    readOptions(bank),
  );
  const folders = (config.staticDirectories ?? ['static']) as string[];
  const staticDirs = folders.map((folder) => resolve(siteDir, folder));
  return {bank: docsDir, trust, names, staticDirs, vocabulary};
}

/** Docusaurus takes a configuration, or what makes one. */
function isCreator(exported: unknown): exported is () => unknown {
  return typeof exported === 'function';
}

/** What the configuration says to the preset. Where it has none, the defaults hold, and that is said. */
function presetOptions({presets = []}: Config, path: string): Options {
  for (const preset of presets) {
    const [name, options = {}] = Array.isArray(preset) ? preset : [preset];
    if (typeof name === 'string' && isPreset(name, dirname(path))) return options as Options;
  }
  console.error(`Found no preset docusaurus-preset-viva in ${path}: its defaults are taken.`);
  return {};
}

/** By the names that a site can have for it; also by a path, as `require.resolve` gives it. */
function isPreset(name: string, siteDir: string): boolean {
  return (
    /(?:^|[\\/])(?:docusaurus-preset-)?viva$/.test(name) ||
    /[\\/]docusaurus-preset-viva[\\/]/.test(name) ||
    realPath(resolve(siteDir, name)).startsWith(engine)
  );
}
