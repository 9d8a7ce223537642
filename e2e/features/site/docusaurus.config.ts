import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type {Config, LoadContext, Plugin} from '@docusaurus/types';
import type {Options} from 'docusaurus-preset-viva';

/* A small site with what Docusaurus has to offer beside a bank (plugins/FEATURES.md). */

/** Built in both modes (scripts/builds.json). */
const isApp = process.env.PAGES === 'app';

const preset: Options = {
  docs: {
    routeBasePath: '/',
    // Documents have it so; an app's permanent links lead to what is being written.
    lastVersion: 'current',
    editUrl: 'https://github.com/owner/bank/edit/main/',
    showLastUpdateTime: true,
    remarkPlugins: [remarkMath],
    // MathML needs neither a style sheet nor fonts.
    rehypePlugins: [[rehypeKatex, {output: 'mathml'}]],
  },
  blog: {showReadingTime: true, onUntruncatedBlogPosts: 'ignore'},
  // React outside islands ends the build of documents.
  pages: isApp ? {} : {exclude: ['alive.mdx']},
  bank: {
    pages: isApp ? 'app' : 'documents',
    mdx: true,
    profile: 'mkdocs',
    linkedTabs: true,
    exports: true,
    comments: {
      repo: 'owner/bank',
      repoId: 'R_bank',
      category: 'Announcements',
      categoryId: 'DIC_bank',
    },
    repository: 'https://github.com/owner/bank',
  },
};

function home({baseUrl}: LoadContext): Plugin {
  return {
    name: 'home',
    contentLoaded({actions}) {
      actions.addRoute({path: baseUrl, component: '@site/src/pages/about.tsx', exact: true});
    },
  };
}

const config: Config = {
  title: 'Features',
  url: 'https://example.org',
  baseUrl: '/features/',
  trailingSlash: true,
  baseUrlIssueBanner: false,
  future: {v4: true, faster: true},
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'pl'],
    // An app has translated pages too; documents have the words of the interface.
    localeConfigs: {
      en: {label: 'English'},
      pl: {label: 'Polski', path: isApp ? 'pl-app' : 'pl'},
    },
  },
  markdown: {format: 'detect'},
  presets: [['viva', preset]],
  // Documents have a home page of their own.
  plugins: isApp ? [home] : [],
  themeConfig: {
    navbar: {
      title: 'Features',
      items: [
        {
          type: 'dropdown',
          label: 'More',
          items: [
            {label: 'About', to: '/about/'},
            {label: 'Blog', to: '/blog/'},
          ],
        },
        {type: 'localeDropdown', position: 'right'},
      ],
    },
  },
};

export default config;
