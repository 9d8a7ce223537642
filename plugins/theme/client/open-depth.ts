import type {ClientModule} from '@docusaurus/types';

/*
 * In an app: with room for it the depth of answers is open. Built documents have that from the first
 * paint on (plugins/theme/early-script.ts).
 */
const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    if (!matchMedia('(min-width: 997px)').matches) return;
    for (const row of document.querySelectorAll<HTMLDetailsElement>('[data-row="depth"]')) {
      row.open = true;
    }
  },
};

export default module;
