import presetClassic, {type Options} from '@docusaurus/preset-classic';
import type {LoadContext, PluginModule, PluginOptions, Preset} from '@docusaurus/types';
import {bareTheme, classicThemePath} from '../internals/classic-theme.ts';
import {docsForWriting, docsPluginPath} from '../internals/docs-plugin.ts';

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
      isWriting ? exchange(plugin, docsPluginPath, docsForWriting) : plugin,
    ),
    themes: themes.map((theme) => exchange(theme, classicThemePath, bareTheme)),
  };
}

type Configured = NonNullable<Preset['plugins']>[number];

function exchange(plugin: Configured, path: string, other: PluginModule): Configured {
  const [name, options] = Array.isArray(plugin) ? plugin : [];
  return name === path ? ([other, options] as [PluginModule, PluginOptions]) : plugin;
}
