import type {ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import type {Options} from 'docusaurus-preset-viva';
import {bankNames, docsFolder} from './plugins/bank/files/docs-folder.ts';
import {searchEngine} from './plugins/outputs/search/build/search-settings.ts';
import {filesToCopy} from './plugins/outputs/page-files/copy-files.ts';
import {repositoryAddress} from './repository-address.ts';
import {siteAddress} from './site-address.ts';

const {url, baseUrl} = siteAddress(process.env);

/** A build ends with what is broken; while one writes, the page shows and the content check says it. */
const onBroken = process.env.NODE_ENV === 'production' ? 'throw' : 'warn';

/** What is said of the bank in `docs/` holds for no other that is looked at with `DOCS_DIR`. */
const isOwnBank = !process.env.DOCS_DIR;

const ownHome = {
  description:
    'Interview questions for cloud, DevOps and SRE roles, with answers you can say aloud, ' +
    'sources to check and a level for each.',
  lead: '{questions} on cloud, DevOps and SRE. Answers you can say aloud.',
  trust: [
    {
      title: 'Checked by a second person.',
      text: 'Somebody who did not write the page answered it alone and opened each source. It says when.',
    },
    {title: 'Sourced.', text: 'One to three primary sources an answer, to check it yourself.'},
    {title: 'Yours offline.', text: 'It works without a network. No account, no tracking.'},
  ],
  about: '/about/',
};

const about = isOwnBank ? [{to: '/about/', label: 'About'}] : [];

const repository = repositoryAddress(process.env);

const preset: Options = {
  docs: {
    path: docsFolder(__dirname, process.env),
    routeBasePath: '/',
    sidebarPath: './sidebars.ts',
    // Of GitHub; GitLab has /-/edit/main/, Gitea /_edit/main/.
    ...(isOwnBank && repository !== null && {editUrl: `${repository}/edit/main/`}),
  },
  blog: false,
  pages: isOwnBank ? {} : false,
  theme: {customCss: './src/brand.css'},
  sitemap: {lastmod: null},
  bank: {
    pages: 'documents',
    search: searchEngine(process.env),
    // Numbers such as `01-` are part of a name, unless the bank was written for Docusaurus's way.
    numberPrefixes: bankNames(process.env).stripNumbers ? 'strip' : 'keep',
    copyFiles: filesToCopy(process.env),
    offline: process.env.OFFLINE !== 'off',
    repository,
    home: isOwnBank ? ownHome : true,
  },
};

const themeConfig: ThemeConfig = {
  colorMode: {respectPrefersColorScheme: true},
  tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 4},
  navbar: {
    title: 'Viva',
    logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28},
    items: [{to: '/#topics', label: 'Topics'}, ...about],
  },
  footer: {
    links: [{to: '/', label: 'Home'}, {to: '/#topics', label: 'Topics'}, ...about],
  },
};

const config: Config = {
  title: 'Viva',
  tagline: 'Interview questions with answers you can say aloud',
  favicon: 'img/favicon.svg',
  url,
  baseUrl,
  // Every page is a folder with an index.html: any static host serves it without a redirect.
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales: ['en']},
  markdown: {
    // `10:100:20` and ARNs hold words between colons.
    emoji: false,
    hooks: {onBrokenMarkdownLinks: onBroken, onBrokenMarkdownImages: onBroken},
  },
  presets: [['viva', preset]],
  themeConfig,
};

export default config;
