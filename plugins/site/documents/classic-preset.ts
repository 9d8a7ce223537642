import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import presetClassic, {type Options} from '@docusaurus/preset-classic';
import {editsFirst} from '../edits-first/index.ts';
import type {LoadContext, Plugin, PluginModule, PluginOptions, Preset} from '@docusaurus/types';

const require = createRequire(__filename);
const themePath = dirname(require.resolve('@docusaurus/theme-classic'));

/**
 * Docusaurus's classic preset with its theme reduced to what pages are rendered with: no
 * style sheet, scripts and icons of the theme's own. This site has its own for what it
 * shows, and they would be sent with every page. While pages are written, what was edited
 * comes before what follows from it.
 */
export default function classicPreset(context: LoadContext, options: Options): Preset {
  const {themes = [], plugins = []} = presetClassic(context, options);
  const isWriting = process.env.NODE_ENV !== 'production';
  return {
    plugins: plugins.map((plugin) =>
      isWriting && Array.isArray(plugin) && plugin[0] === docsPath
        ? ([docs, plugin[1]] as [PluginModule, PluginOptions])
        : plugin,
    ),
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

const docsPath = require.resolve('@docusaurus/plugin-content-docs');

const {default: originalDocs, ...docsChecks} = require('@docusaurus/plugin-content-docs') as {
  default: (context: LoadContext, options: unknown) => Promise<Plugin>;
} & Pick<PluginModule, 'validateOptions'>;

const docs = Object.assign(
  async (context: LoadContext, options: unknown): Promise<Plugin> =>
    editsFirst(await originalDocs(context, options)),
  docsChecks,
) as PluginModule;
