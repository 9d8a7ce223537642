import {join, resolve, sep} from 'node:path';
import logger from '@docusaurus/logger';
import type {LoadContext, ParseFrontMatter} from '@docusaurus/types';
import {homePreviewPath} from '../bank/preview-path.ts';
import {canDraw} from '../outputs/previews/can-draw.ts';
import {hasBlocks} from '../language/questions/has-blocks.ts';
import type {Settings} from '../options.ts';
import {machineRenderer, previewFrontMatter} from '../outputs/previews/index.ts';
import {bankFrontMatter, type DescribePage} from './bank-front-matter.ts';
import {pageTemplate} from './documents/index.ts';
import type {Options} from './index.ts';
import {knownDates} from './internals/known-dates.ts';
import {withAddresses} from './page-address.ts';
import {pageFrontMatter} from './page-front-matter.ts';
import {bankFolders, type BankFolders} from './reader/markdown-plugins.ts';

/** What the bank's plugin says, and who waits for it. */
type Handover = Required<Pick<Options, 'onCheck' | 'onReader'>>;

/**
 * Change what only a site's configuration can say. Docusaurus reads it after its presets are loaded,
 * and a site would otherwise have to repeat it word by word.
 */
export function prepareSite(
  context: LoadContext,
  bank: Pick<Options, 'docsDir' | 'trust' | 'names' | 'brand'>,
  {pages, previews, offline}: Settings,
): Handover {
  const {siteConfig, siteDir} = context;
  const {docsDir, trust, names, brand} = bank;
  // What stops the site is said by the content check, which knows file and line.
  let checking: Promise<void> | undefined;
  /** Names and descriptions of pages come from their reader, which the bank's plugin has. */
  let onReader: Handover['onReader'] = () => undefined;
  const describe = new Promise<DescribePage>((resolve) => {
    onReader = resolve;
  });
  const drawsPreviews = previews && machineRenderer().available;
  const withPreview = drawsPreviews ? previewFrontMatter(docsDir) : asItIs;

  if (pages === 'documents') {
    if (siteConfig.trailingSlash === false) {
      throw new Error(
        'docusaurus-preset-viva: `trailingSlash` is false, expected true with `pages: "documents"`: ' +
          'their addresses are folders. Remove it from the site’s configuration, or write `trailingSlash: true`.',
      );
    }
    // What takes a worker away that a build without one no longer has.
    if (!offline) siteConfig.staticDirectories.push(join(__dirname, '../static'));
    const staticDirs = siteConfig.staticDirectories.map((dir) => resolve(siteDir, dir));
    const plain = pageFrontMatter({docsDir, staticDirs}, trust);
    siteConfig.markdown.parseFrontMatter = withAddresses({
      docsDir,
      names,
      parse: bankFrontMatter(docsDir, describe, (params) =>
        withPreview({...params, defaultParseFrontMatter: plain}),
      ),
      check: () => checking,
    });
    // `.md` is CommonMark: braces and angle brackets are text, never code.
    siteConfig.markdown.format = 'detect';
    // It would wait for the browser's copy of each page, and there is none.
    siteConfig.future.faster.mdxCrossCompilerCache = false;
    // They put the theme's own sheets below a site's, and documents have none of the theme's.
    siteConfig.future.v4.useCssCascadeLayers = false;
    // It compares what the page's app would load, which is none either.
    siteConfig.baseUrlIssueBanner = false;
    siteConfig.ssrTemplate = pageTemplate;
    // The bundler's cache holds the address of the font with the base it was built for.
    if (siteConfig.baseUrl !== '/') process.env.DOCUSAURUS_NO_PERSISTENT_CACHE = 'true';
  } else {
    const own = siteConfig.markdown.parseFrontMatter;
    siteConfig.markdown.parseFrontMatter = asMarkdown(bankFolders(docsDir, context), (params) =>
      withPreview({...params, defaultParseFrontMatter: (inner) => own({...params, ...inner})}),
    );
  }

  const {future} = siteConfig;
  future.experimental_vcs = knownDates(future.experimental_vcs, siteDir, () => {
    logger.warn(cutHistory);
  });
  siteConfig.customFields = {...siteConfig.customFields, font: brand.font};
  // What shows when somebody shares a page without a preview image of its own.
  const {title, tagline, themeConfig} = siteConfig;
  if (drawsPreviews && canDraw(title + tagline)) themeConfig.image ??= homePreviewPath;

  return {
    onCheck: (check) => {
      checking = check;
    },
    onReader,
  };
}

const cutHistory =
  'Dates of pages are left out where they are not known: the history of this clone is cut. ' +
  'Get all of it with `git fetch --unshallow`, or with `fetch-depth: 0` for actions/checkout.';

const asItIs: ParseFrontMatter = ({defaultParseFrontMatter, ...params}) =>
  defaultParseFrontMatter(params);

/**
 * A `.md` page with questions is Markdown, whatever the site's other pages are: in MDX the braces of
 * `{#id}` are code. Its author may say otherwise.
 */
function asMarkdown(folders: BankFolders, parse: ParseFrontMatter): ParseFrontMatter {
  return async (params) => {
    const result = await parse(params);
    const {filePath} = params;
    const isDoc = folders.some((one) => filePath.startsWith(one + sep)) && filePath.endsWith('.md');
    if (!isDoc || result.frontMatter.mdx !== undefined || !hasBlocks(result.content)) return result;
    return {...result, frontMatter: {...result.frontMatter, mdx: {format: 'md'}}};
  };
}
