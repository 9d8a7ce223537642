import type {Plugin} from '@docusaurus/types';

/**
 * Docusaurus plugin that leaves the classic theme's highlighter out of what
 * readers download: code is highlighted when the site is built (`remark-code`).
 */
export default function withoutPrism(): Plugin {
  return {
    name: 'highlighted-at-build',
    configureWebpack() {
      const theme = require.resolve('@docusaurus/theme-classic');
      return {
        resolve: {
          alias: {
            // A client module of the theme, which loads the highlighter on every page.
            [theme.replace(/index\.js$/, 'prism-include-languages.js')]: false,
          },
        },
      };
    },
  };
}
