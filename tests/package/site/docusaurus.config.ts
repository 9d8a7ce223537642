import type {Config} from '@docusaurus/types';
import type * as Preset from 'docusaurus-preset-viva';

/* A site as `create-docusaurus` leaves it to its owners, with `classic` changed to `viva`. */
const config: Config = {
  title: 'Somebody’s site',
  tagline: 'Dinosaurs are cool',
  favicon: 'img/logo.svg',
  url: 'https://somebody.example',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  // Documents are built as a site is that never heard of these, and the app with them.
  future: process.env.PAGES === 'documents' ? {} : {v4: true, faster: true},

  plugins: ['./no-warnings.ts'],
  presets: [
    [
      'viva',
      {
        docs: {sidebarPath: './sidebars.ts', editUrl: 'https://git.example/edit/'},
        blog: {showReadingTime: true},
        theme: {customCss: './src/css/custom.css'},
        ...(process.env.PAGES === 'documents' && {bank: {pages: 'documents', mdx: true}}),
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    navbar: {
      title: 'Somebody’s site',
      logo: {alt: 'Logo', src: 'img/logo.svg'},
      items: [
        {type: 'docSidebar', sidebarId: 'tutorialSidebar', position: 'left', label: 'Tutorial'},
        {to: '/blog', label: 'Blog', position: 'left'},
        {
          label: 'More',
          position: 'left',
          items: [{label: 'Status', href: 'https://status.example'}],
        },
        {href: 'https://git.example', label: 'Code', position: 'right'},
      ],
    },
    announcementBar: {id: 'news', content: 'Version 2 is <b>out</b>'},
    footer: {
      style: 'dark',
      links: [{title: 'Docs', items: [{label: 'Tutorial', to: '/docs/intro'}]}],
      copyright: 'Copyright Somebody',
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
