import {readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {PostCssOptions} from '@docusaurus/types';

/*
 * Docusaurus has PostCSS look for a configuration anew for each style sheet: 25 names, in its folder and all above. Where the
 * site has none, no sheet has one.
 */

/**
 * Have style sheets processed as they were, with what is the same for all of them done once.
 *
 * @param siteDir - Absolute path.
 */
export function styleOptions(siteDir: string): (options: PostCssOptions) => PostCssOptions {
  const hasConfig = hasStyleConfig(siteDir);
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

/** Whether the site, its `src` or a folder above has a configuration of PostCSS. */
export function hasStyleConfig(siteDir: string): boolean {
  const ofSite = filesBelow(join(siteDir, 'src')).map((path) => basename(path));
  return ofSite.some((name) => isConfig.test(name)) || hasConfigAbove(siteDir);
}

function hasConfigAbove(folder: string): boolean {
  const names = [...filesIn(folder), ...filesIn(join(folder, '.config'))];
  if (names.some((name) => isConfig.test(name)) || packageHasIt(folder)) return true;
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

function filesBelow(folder: string): string[] {
  return list(folder, true);
}

function filesIn(folder: string): string[] {
  return list(folder, false);
}

function list(folder: string, recursive: boolean): string[] {
  try {
    return readdirSync(folder, {recursive, encoding: 'utf8'});
  } catch {
    return [];
  }
}
