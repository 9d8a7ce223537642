import {resolve} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import type {CompileSettings} from './types.ts';

/**
 * What pages are compiled with.
 *
 * @param scripts - Whether only Node runs the pages' modules.
 * @returns Null when the configuration has code of its own for Markdown, which threads cannot run.
 */
export function compileSettings(
  {siteDir, siteConfig}: Pick<LoadContext, 'siteDir' | 'siteConfig'>,
  docsDir: string,
  scripts: boolean,
): CompileSettings | null {
  // `parseFrontMatter` gives pages their preview images, which are no part of their modules.
  const markdown = Object.fromEntries(
    Object.entries(siteConfig.markdown).filter(([name]) => name !== 'parseFrontMatter'),
  );
  if (hasCode(markdown)) return null;
  return {
    siteDir,
    docsDir,
    scripts,
    staticDirs: siteConfig.staticDirectories.map((folder) => resolve(siteDir, folder)),
    markdown,
  };
}

function hasCode(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasCode);
}
