import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Config} from '@docusaurus/types';
import {realFolder} from './bank/files/index.ts';
import type {Vocabulary} from './language/vocabulary.ts';
import {chosenExports} from './outputs/exports/kinds.ts';
import type {Options, Settings} from './options.ts';
import type {Options as Bank} from './site/index.ts';

/** Whether a site has a home page where Docusaurus looks for it. */
function hasOwnHome(siteDir: string): boolean {
  return ['js', 'jsx', 'ts', 'tsx', 'md', 'mdx'].some((end) =>
    existsSync(join(siteDir, `src/pages/index.${end}`)),
  );
}

/** How pages are written, as the options have it. */
export function vocabularyOf({
  levels,
  callouts,
  blocks,
  profile,
  linkedTabs,
}: Settings): Required<Vocabulary> {
  return {levels, callouts, blocks, profile, linkedTabs};
}

/** What the preset's options say of the bank, to the build and to the commands. */
export function bankOf(
  {siteDir, siteConfig}: {siteDir: string; siteConfig: Pick<Config, 'markdown'>},
  docs: Exclude<Options['docs'], false | undefined>,
  settings: Settings,
): Omit<Bank, 'brand' | 'scripts'> {
  const isApp = settings.pages === 'app';
  const drawsInBrowser = isApp && siteConfig.markdown?.mermaid === true;
  const {pages, mdx, activeHtml, search, numberPrefixes, copyFiles, previews, offline, home} =
    settings;
  const {repository, report} = settings;
  return {
    pages,
    docsDir: realFolder(resolve(siteDir, docs.path ?? 'docs'), 'The bank'),
    trust: {mdx, activeHtml, amongOthers: isApp, drawsInBrowser},
    engine: search,
    names: {
      stripNumbers: numberPrefixes === 'strip',
      routeBasePath: docs.routeBasePath ?? 'docs',
    },
    copy: copyFiles,
    vocabulary: vocabularyOf(settings),
    previews,
    offline,
    exports: chosenExports(settings.exports),
    comments: settings.comments,
    repository,
    report,
    home: hasOwnHome(siteDir) ? false : home,
  };
}
