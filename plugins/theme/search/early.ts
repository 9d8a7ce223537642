import {whenIdle} from '../client/when-idle.ts';

/* When to fetch the search before it is opened: never at the page's own expense. */

/** In one place, so that it is one file, whoever asks for it. */
export const loadSearch = () => import(/* webpackChunkName: "search" */ './mount');

/** Not in every browser, and not in TypeScript's list. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the reader's connection leaves room for what may not be needed. */
export function mayFetchEarly(
  connection: Connection | undefined = (navigator as {connection?: Connection}).connection,
): boolean {
  return connection?.saveData !== true && connection?.effectiveType?.endsWith('2g') !== true;
}

/**
 * Call once the page has nothing to do, after the reader's first touch, key or scroll.
 *
 * @returns What takes the call back.
 */
export function whenIdleAfterInteraction(call: () => void): () => void {
  const waiting = new AbortController();
  let takeBack = (): void => undefined;
  const onInteraction = () => {
    waiting.abort();
    takeBack = whenIdle(call);
  };

  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    window.addEventListener(event, onInteraction, {passive: true, signal: waiting.signal});
  }

  return () => {
    waiting.abort();
    takeBack();
  };
}
