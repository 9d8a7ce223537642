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
  const {preprocessor, hooks} = siteConfig.markdown;
  if (preprocessor) return null;
  if (Object.values(hooks).some((hook) => typeof hook === 'function')) return null;
  const markdown = Object.entries(siteConfig.markdown).filter(
    // `parseFrontMatter` gives pages their preview images, which are no part of their modules.
    ([, value]) => typeof value !== 'function',
  );
  return {
    siteDir,
    docsDir,
    scripts,
    staticDirs: siteConfig.staticDirectories.map((folder) => resolve(siteDir, folder)),
    markdown: Object.fromEntries(markdown),
  };
}
