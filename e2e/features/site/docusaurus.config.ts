import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type {Config} from '@docusaurus/types';
import type {Options} from 'docusaurus-preset-viva';

/* A small site with what Docusaurus has to offer beside a bank (plugins/FEATURES.md). */

const preset: Options = {
  docs: {
    routeBasePath: '/',
    editUrl: 'https://example.org/edit/',
    showLastUpdateTime: true,
    remarkPlugins: [remarkMath],
    // MathML needs neither a style sheet nor fonts.
    rehypePlugins: [[rehypeKatex, {output: 'mathml'}]],
  },
  blog: {showReadingTime: true, onUntruncatedBlogPosts: 'ignore'},
  bank: {pages: 'documents', mdx: true},
};

const config: Config = {
  title: 'Features',
  url: 'https://example.org',
  baseUrl: '/features/',
  trailingSlash: true,
  baseUrlIssueBanner: false,
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales: ['en', 'pl']},
  markdown: {format: 'detect'},
  presets: [['viva', preset]],
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
      ],
    },
  },
};

export default config;
