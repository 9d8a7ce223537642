import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';

/*
 * `@docusaurus/theme-classic` as a module: its plugin, its checks, and where its components are.
 * Since Docusaurus 3.0.
 */

const require = createRequire(__filename);

/** What the classic preset names the theme by. */
export const classicThemePath = require.resolve('@docusaurus/theme-classic');

const folder = dirname(classicThemePath);

interface ThemeOptions {
  customCss: readonly string[];
}

const {default: classicTheme, ...checks} = require('@docusaurus/theme-classic') as {
  default: (context: LoadContext, options: ThemeOptions) => Plugin;
} & Pick<PluginModule, 'validateOptions' | 'validateThemeConfig' | 'getSwizzleConfig'>;

/** The theme's components, translations and checks, without the style and scripts that it adds to pages. */
export const bareTheme = Object.assign((context: LoadContext, options: unknown): Plugin => {
  const {customCss} = options as ThemeOptions;
  return {
    ...classicTheme(context, {customCss}),
    injectHtmlTags: () => ({}),
    getThemePath: () => join(folder, 'theme'),
    getTypeScriptThemePath: () => resolve(folder, '../src/theme'),
    getClientModules: () => customCss.map((file) => resolve(context.siteDir, file)),
  };
}, checks) as PluginModule;
