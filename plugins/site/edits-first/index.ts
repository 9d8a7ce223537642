import type {Plugin} from '@docusaurus/types';
import {Compiling} from './compiling.ts';

/**
 * A plugin whose content is read anew after an edit, but not before the bundler has brought the
 * edited page to the browser: both would share one thread, and the new content makes the bundler
 * start again, which the browser has to wait for.
 */
export function editsFirst(plugin: Plugin, compiling = new Compiling()): Plugin {
  let isFirst = true;
  return {
    ...plugin,

    async loadContent() {
      if (!isFirst) await compiling.isOver();
      isFirst = false;
      return plugin.loadContent?.();
    },

    configureWebpack(...args) {
      const config = plugin.configureWebpack?.(...args) ?? {};
      return {...config, plugins: [...(config.plugins ?? []), compiling]};
    },
  };
}
