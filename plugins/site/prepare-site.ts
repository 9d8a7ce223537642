import {join, resolve} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {homePreviewPath} from '../bank/preview-path.ts';
import type {BankOptions} from '../options.ts';
import {deferred} from '../outputs/offline/index.ts';
import {machineRenderer, previewFrontMatter} from '../outputs/previews/index.ts';
import {bankFrontMatter, type DescribePage} from './bank-front-matter.ts';
import {pageTemplate} from './documents/index.ts';
import type {Options} from './index.ts';
import {withAddresses} from './page-address.ts';
import {pageFrontMatter} from './page-front-matter.ts';

/** What the bank's plugin says, and who waits for it. */
interface Handover extends Required<Pick<Options, 'onCheck' | 'onReader' | 'onWritten'>> {
  /** Where each permanent address leads, once the bank is in the build. */
  written: Promise<ReadonlyMap<string, string>>;
}

/**
 * Change what only a site's configuration can say. Docusaurus reads it after its presets are loaded,
 * and a site would otherwise have to repeat it word by word.
 */
export function prepareSite(
  {siteConfig, siteDir}: LoadContext,
  bank: Pick<Options, 'docsDir' | 'trust' | 'stripNumbers'>,
  {repository = null}: BankOptions,
): Handover {
  const {docsDir, trust, stripNumbers = false} = bank;
  // What stops the site is said by the content check, which knows file and line.
  let checking: Promise<void> | undefined;
  // The worker lists what is in the build, so it is written when the bank is.
  const written = deferred<ReadonlyMap<string, string>>();
  /** Names and descriptions of pages come from their reader, which the bank's plugin has. */
  const describe = deferred<DescribePage>();
  // What takes a worker away that a build without one no longer has.
  siteConfig.staticDirectories.push(join(__dirname, '../static'));
  const staticDirs = siteConfig.staticDirectories.map((dir) => resolve(siteDir, dir));
  const plain = pageFrontMatter({docsDir, staticDirs}, trust);
  const withPreview = previewFrontMatter(docsDir);

  siteConfig.markdown.parseFrontMatter = withAddresses({
    docsDir,
    names: {stripNumbers},
    parse: bankFrontMatter(docsDir, describe.promise, (params) =>
      withPreview({...params, defaultParseFrontMatter: plain}),
    ),
    check: () => checking,
  });
  siteConfig.ssrTemplate = pageTemplate;
  // It waits for the browser's copy of each page, which there is none of.
  siteConfig.future.faster.mdxCrossCompilerCache = false;
  siteConfig.customFields = {...siteConfig.customFields, repository};
  // What shows when somebody shares a page without a preview image of its own.
  if (machineRenderer().available) siteConfig.themeConfig.image ??= homePreviewPath;
  // The bundler's cache holds the address of the font with the base it was built for.
  if (siteConfig.baseUrl !== '/') process.env.DOCUSAURUS_NO_PERSISTENT_CACHE = 'true';

  return {
    onCheck: (check) => {
      checking = check;
    },
    onReader: describe.resolve,
    onWritten: written.resolve,
    written: written.promise,
  };
}
