import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import presetClassic, {type Options} from '@docusaurus/preset-classic';
import type {LoadContext, Plugin, PluginModule, PluginOptions, Preset} from '@docusaurus/types';

const require = createRequire(__filename);
const themePath = dirname(require.resolve('@docusaurus/theme-classic'));

/**
 * Docusaurus's classic preset with its theme reduced to what pages are rendered with: no
 * style sheet, scripts and icons of the theme's own. This site has its own for what it
 * shows, and they would be sent with every page.
 */
export default function classicPreset(context: LoadContext, options: Options): Preset {
  const {themes = [], plugins = []} = presetClassic(context, options);
  return {
    plugins,
    themes: themes.map((theme) =>
      Array.isArray(theme) && theme[0] === require.resolve('@docusaurus/theme-classic')
        ? ([bareTheme, theme[1]] as [PluginModule, PluginOptions])
        : theme,
    ),
  };
}

const {default: original, ...checks} = require('@docusaurus/theme-classic') as {
  default: (context: LoadContext, options: ThemeOptions) => Plugin;
} & Pick<PluginModule, 'validateOptions' | 'validateThemeConfig' | 'getSwizzleConfig'>;

interface ThemeOptions {
  customCss: readonly string[];
}

/** The theme's components, translations and checks, without what it adds to pages. */
const bareTheme = Object.assign((context: LoadContext, options: unknown): Plugin => {
  const {customCss} = options as ThemeOptions;
  return {
    ...original(context, {customCss}),
    injectHtmlTags: () => ({}),
    getThemePath: () => join(themePath, 'theme'),
    getTypeScriptThemePath: () => resolve(themePath, '../src/theme'),
    getClientModules: () => customCss.map((file) => resolve(context.siteDir, file)),
  };
}, checks) as PluginModule;
