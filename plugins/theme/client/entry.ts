/*
 * What the browser runs on a built page, instead of Docusaurus's app (plugins/site/documents): the
 * client modules of the site and of its plugins, and then what the reader pressed meanwhile.
 */
import clientModules from '../../site/internals/client-modules';
import type {ClientModule} from '@docusaurus/types';
import {pressKept} from './press';

const {pathname, search, hash} = window.location;
const location = {pathname, search, hash, state: undefined, key: ''};

for (const module of clientModules as (ClientModule & {default?: ClientModule})[]) {
  // One that fails takes nothing from the others.
  try {
    (module.default?.onRouteDidUpdate ?? module.onRouteDidUpdate)?.({
      location,
      previousLocation: null,
    });
  } catch (error) {
    console.error(error);
  }
}

document.documentElement.dataset.hasHydrated = 'true';
pressKept();
