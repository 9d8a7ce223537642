import type {Config} from '@docusaurus/types';
import type * as Viva from 'docusaurus-preset-viva';

/* The documentation of the engine, which is a bank itself: its questions are those of maintainers. */

const config: Config = {
  title: 'Viva’s manual',
  tagline: 'A bank of questions on any host',
  favicon: 'img/logo.svg',
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  future: {v4: true, faster: true},
  markdown: {format: 'detect', emoji: false},
  presets: [
    [
      'viva',
      {
        docs: {routeBasePath: '/', sidebarPath: './sidebars.ts'},
        blog: false,
        bank: {
          pages: 'documents',
          home: {
            title: 'Write questions, host them anywhere',
            lead: 'How a bank is started, written, configured, moved in and served: {questions}, and what to type.',
            trust: [
              {title: 'Tried.', text: 'Each example is built, linted or served by the tests.'},
              {title: 'Made with itself.', text: 'This manual is a bank of questions too.'},
            ],
            sections: ['topics', 'trust'],
          },
        },
      } satisfies Viva.Options,
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {title: 'Viva’s manual', logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28}},
  },
};

export default config;
