import {readdirSync, readFileSync, type Dirent} from 'node:fs';
import {dirname, join} from 'node:path';
import type {PostCssOptions} from '@docusaurus/types';

/*
 * Docusaurus has PostCSS look for a configuration anew for each style sheet: 25 names, in its folder and all above. Where the
 * site has none, no sheet has one.
 */

/**
 * Have style sheets processed as they were, with what is the same for all of them done once.
 *
 * @param siteDir - Absolute path.
 * @param written - Absolute paths of folders that builds write.
 */
export function styleOptions(
  siteDir: string,
  written: readonly string[] = [],
): (options: PostCssOptions) => PostCssOptions {
  const hasConfig = hasStyleConfig(siteDir, written);
  return (options) => ({
    ...options,
    ...(!hasConfig && {config: false}),
    plugins: options.plugins.map(madeOnce),
  });
}

function madeOnce(plugin: unknown): unknown {
  if (!Array.isArray(plugin) || !isPresetEnv(plugin[0])) return plugin;
  const [, ...options] = plugin as unknown[];
  return [join(__dirname, 'postcss-preset-env.cjs'), ...options];
}

function isPresetEnv(name: unknown): boolean {
  return typeof name === 'string' && /[\\/]node_modules[\\/]postcss-preset-env[\\/]/.test(name);
}

/** `postcss.config.js`, `.postcssrc`, `.config/postcssrc.yml` and their like. */
const isConfig = /^\.?postcss(?:\.config\.|rc)/;

/** Whether the site, a folder in it or one above has a configuration of PostCSS. */
function hasStyleConfig(siteDir: string, written: readonly string[]): boolean {
  return hasConfigBelow(siteDir, new Set(written)) || hasConfigAbove(dirname(siteDir));
}

function hasConfigBelow(folder: string, written: ReadonlySet<string>): boolean {
  if (written.has(folder)) return false;
  if (hasConfig(folder)) return true;
  return entriesOf(folder).some(
    (entry) =>
      entry.isDirectory() &&
      !/^(?:\.|node_modules$)/.test(entry.name) &&
      hasConfigBelow(join(folder, entry.name), written),
  );
}

function hasConfig(folder: string): boolean {
  const names = [...entriesOf(folder), ...entriesOf(join(folder, '.config'))];
  return names.some(({name}) => isConfig.test(name)) || packageHasIt(folder);
}

function hasConfigAbove(folder: string): boolean {
  if (hasConfig(folder)) return true;
  const above = dirname(folder);
  return above !== folder && hasConfigAbove(above);
}

function packageHasIt(folder: string): boolean {
  try {
    const content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    return 'postcss' in content;
  } catch {
    return false;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return [];
  }
}
