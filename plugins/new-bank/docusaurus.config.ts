import type {Config} from '@docusaurus/types';
import type * as Viva from 'docusaurus-preset-viva';

// Where the bank is kept, as in REPOSITORY_URL=https://github.com/user/bank npm run build
const repository = process.env.REPOSITORY_URL ?? null;

const config: Config = {
  title: 'My bank',
  tagline: 'Questions with answers you can say aloud',
  favicon: 'img/logo.svg',
  // Where the site will live: SITE_URL=https://user.github.io BASE_URL=/bank/ npm run build
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  future: {v4: true, faster: true},
  // `.md` is CommonMark: braces and angle brackets are text, never code.
  markdown: {format: 'detect', emoji: false},
  presets: [
    [
      'viva',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          // Of GitHub; GitLab has /-/edit/main/, Gitea /_edit/main/.
          ...(repository !== null && {editUrl: `${repository}/edit/main/`}),
        },
        blog: false,
        theme: {customCss: './src/brand.css'},
        bank: {pages: 'documents', repository},
      } satisfies Viva.Options,
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {title: 'My bank', logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28}},
  },
};

export default config;
