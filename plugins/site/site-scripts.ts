import {createRequire} from 'node:module';
import type {HtmlTagObject, LoadContext, Plugin, PluginConfig} from '@docusaurus/types';
import {scriptsOf, type SiteScripts} from '../outputs/headers/site-scripts.ts';

const require = createRequire(__filename);

/** The plugins that put scripts into pages, of those that the site's classic preset has. */
const measuring = /[\\/](?:docusaurus-)?plugin-google-[\w-]+[\\/]/;

/**
 * The scripts that a site's configuration puts into its pages: `scripts`, `headTags`, and what the
 * measuring plugins of the classic preset add.
 *
 * @param plugins - Those of the classic preset, as it gives them.
 */
export async function siteScripts(
  context: LoadContext,
  plugins: readonly PluginConfig[],
): Promise<SiteScripts> {
  const {scripts, headTags} = context.siteConfig;
  const own = scripts.map((script): HtmlTagObject => ({
    tagName: 'script',
    attributes: typeof script === 'string' ? {src: script} : {...script},
  }));
  const added = await Promise.all(plugins.map((plugin) => tagsOf(context, plugin)));
  return scriptsOf([...own, ...headTags, ...added.flat()]);
}

async function tagsOf(context: LoadContext, config: PluginConfig) {
  if (!Array.isArray(config)) return [];
  const [path, options] = config;
  if (typeof path !== 'string' || !measuring.test(path)) return [];
  const {default: create} = require(path) as {
    default: (context: LoadContext, options: unknown) => Plugin | null | Promise<Plugin | null>;
  };
  // It wants what it would have after its own check: a list of ids.
  const {trackingID} = options as {trackingID?: string | string[]};
  const plugin = await create(context, {
    ...(options as object),
    ...(trackingID !== undefined && {trackingID: [trackingID].flat()}),
  });
  const tags = plugin?.injectHtmlTags?.({content: undefined}) ?? {};
  return [tags.headTags, tags.preBodyTags, tags.postBodyTags];
}
