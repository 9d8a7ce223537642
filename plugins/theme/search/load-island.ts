import type * as Island from './island';

/** In one place, so that it is one file, whoever asks for it. */
export function loadIsland(): Promise<typeof Island> {
  return import(/* webpackChunkName: "search" */ './island');
}
