import {createRequire} from 'node:module';
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {loadAfterCompile} from './load-after-compile.ts';

/* `@docusaurus/plugin-content-docs` as a module: its plugin and its checks. Since Docusaurus 3.0. */

const require = createRequire(__filename);

/** What the classic preset names the plugin by. */
export const docsPluginPath = require.resolve('@docusaurus/plugin-content-docs');

const {default: docsPlugin, ...checks} = require('@docusaurus/plugin-content-docs') as {
  default: (context: LoadContext, options: unknown) => Promise<Plugin>;
} & Pick<PluginModule, 'validateOptions'>;

/** The docs, read anew after an edit when the browser has the edited page. */
export const docsForWriting = Object.assign(
  async (context: LoadContext, options: unknown): Promise<Plugin> =>
    loadAfterCompile(await docsPlugin(context, options)),
  checks,
) as PluginModule;
