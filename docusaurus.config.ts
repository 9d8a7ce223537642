import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import logger from '@docusaurus/logger';
import type {Config} from '@docusaurus/types';
import {join} from 'node:path';
import {
  homePreviewPath,
  machineRenderer,
  previewFrontMatter,
} from './plugins/outputs/previews/index.ts';
import offline, {deferred} from './plugins/outputs/offline/index.ts';
import {bankFrontMatter, type DescribePage} from './plugins/site/bank-front-matter.ts';
import questionBank from './plugins/site/index.ts';
import {markdownPlugins} from './plugins/site/reader/index.ts';
import staticPages, {pageTemplate} from './plugins/site/documents/index.ts';
import {bankNames, docsFolder, skippedFiles} from './plugins/bank/files/index.ts';
import {filesToCopy} from './plugins/outputs/page-files/copy-files.ts';
import {withAddresses} from './plugins/site/page-address.ts';
import {topicItems} from './plugins/site/sidebars.ts';
import {searchEngine} from './plugins/outputs/search/build/search-settings.ts';
import {pageFrontMatter} from './plugins/site/page-front-matter.ts';
import {contentTrust} from './content-trust.ts';
import {takeLock} from './scripts/lib/lock.mjs';
import {repositoryAddress} from './repository-address.ts';
import {siteAddress} from './site-address.ts';

const docsDir = docsFolder(__dirname, process.env);
const {url, baseUrl} = siteAddress(process.env);

// The bundler's cache holds the address of the font with the base it was built for.
if (baseUrl !== '/') process.env.DOCUSAURUS_NO_PERSISTENT_CACHE = 'true';

// Numbers such as `01-` are part of a name, unless the bank was written for Docusaurus's way.
const {stripNumbers = false} = bankNames(process.env);

// What stops the site is said by the content check, which knows file and line.
let checking: Promise<void> | undefined;

const staticDirs = [join(__dirname, 'static')];
const plainFrontMatter = pageFrontMatter({docsDir, staticDirs}, contentTrust);
const withPreview = previewFrontMatter(docsDir);

// The worker lists what is in the build, so it is written when the bank is.
const written = deferred<ReadonlyMap<string, string>>();
/** Names and descriptions of pages come from their reader, which the bank's plugin has. */
const describe = deferred<DescribePage>();
const worksOffline = process.env.OFFLINE !== 'off';

const isWriting = process.env.NODE_ENV !== 'production';
/** A build ends with what is broken; while one writes, the page shows and the content check says it. */
const onBroken = isWriting ? 'warn' : 'throw';

/** What works on a page in the browser, each for itself; press.ts comes first with the first of them. */
const clientModules = [
  'reveal-target',
  'smooth-opening',
  'question-address',
  'print-answers',
  'find-in-page',
  'page-tools',
  'share-link',
  'copy-code',
  'start-question',
  'theme-switch',
  'menu',
  'contents',
  'search-box',
  'search-page',
  'mark-words',
  'prefetch',
  'text-font',
  // Nothing is saved of pages that are being written, and they are not finished.
  ...(isWriting ? ['findings'] : worksOffline ? ['offline'] : []),
].map((name) => `./plugins/theme/client/${name}.ts`);

const preset: PresetOptions = {
  docs: {
    path: docsDir,
    routeBasePath: '/',
    sidebarPath: './sidebars.ts',
    // A page in MDX is a program.
    include: [contentTrust.mdx ? '**/*.{md,mdx}' : '**/*.md'],
    exclude: [...skippedFiles],
    numberPrefixParser: stripNumbers,
    breadcrumbs: false,
    // Plugins of your own go here too. Pages then take longer: Docusaurus compiles them by itself.
    ...markdownPlugins(docsDir),
    sidebarItemsGenerator: topicItems,
  },
  blog: false,
  theme: {
    customCss: ['tokens', 'base', 'page'].map((name) => `./plugins/theme/css/${name}.css`),
  },
  sitemap: {lastmod: null},
};

const themeConfig: ThemeConfig = {
  // What shows when somebody shares a page without a preview image of its own.
  ...(machineRenderer().available && {image: homePreviewPath}),
  colorMode: {respectPrefersColorScheme: true},
  tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 4},
  navbar: {
    title: 'Viva',
    logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28},
  },
};

/** Docusaurus 4 as it will be, without layers for style sheets that this site does not have. */
const v4 = {
  removeLegacyPostBuildHeadAttribute: true,
  useCssCascadeLayers: false,
  siteStorageNamespacing: true,
  fasterByDefault: true,
  mdx1CompatDisabledByDefault: true,
};

/** All of Docusaurus's faster build, but for one part: it waits for the browser's copy of each page. */
const faster = {
  swcJsLoader: true,
  swcJsMinimizer: true,
  swcHtmlMinimizer: true,
  lightningCssMinimizer: true,
  mdxCrossCompilerCache: false,
  rspackBundler: true,
  rspackPersistentCache: true,
  ssgWorkerThreads: true,
  gitEagerVcs: true,
};

const config: Config = {
  title: 'Viva',
  tagline: 'Interview questions with answers you can say aloud',
  favicon: 'img/favicon.svg',
  url,
  baseUrl,
  // Every page is a folder with an index.html: any static host serves it without a redirect.
  trailingSlash: true,
  // It compares what the page's app would load; there is none.
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: {v4, faster},
  ssrTemplate: pageTemplate,
  i18n: {defaultLocale: 'en', locales: ['en']},
  markdown: {
    parseFrontMatter: withAddresses({
      docsDir,
      names: {stripNumbers},
      parse: bankFrontMatter(docsDir, describe.promise, (params) =>
        withPreview({...params, defaultParseFrontMatter: plainFrontMatter}),
      ),
      check: () => checking,
    }),
    // `.md` is CommonMark: braces and angle brackets are text, never code.
    format: 'detect',
    // `10:100:20` and ARNs hold words between colons.
    emoji: false,
    hooks: {onBrokenMarkdownLinks: onBroken, onBrokenMarkdownImages: onBroken},
  },
  presets: [['./plugins/site/documents/classic-preset.ts', preset]],
  plugins: [
    (context) =>
      questionBank(context, {
        docsDir,
        trust: contentTrust,
        engine: searchEngine(process.env),
        stripNumbers,
        copy: filesToCopy(process.env),
        onCheck: (check) => {
          checking = check;
        },
        onReader: describe.resolve,
        onWritten: written.resolve,
      }),
    (context) => offline(context, {enabled: worksOffline, questions: written.promise}),
    staticPages,
  ],
  clientModules,
  customFields: {repository: repositoryAddress(process.env)},
  themeConfig,
};

export default async function siteConfig(): Promise<Config> {
  if (process.env.NODE_ENV === 'production') await waitForOtherBuilds();
  return config;
}

/** Builds share the folders of generated files, of the bundler's cache and of the site. */
async function waitForOtherBuilds(): Promise<void> {
  await takeLock(join(__dirname, '.docusaurus/build.lock'), (other) => {
    const who = other ? `process ${other.pid} on ${other.host}, since ${other.since}` : 'unknown';
    logger.info(`Another build runs in this folder (${who}). This one begins when it has ended.`);
  });
}
