/*
 * Browsers refuse more than some changes of the address in some seconds (Safari 100 in 30, Firefox 200 in 10), as
 * held keys make them. Whoever changes what is shown goes on; the address stays behind.
 */

/** @returns Whether the browser did it. */
export function replaceEntry(state: unknown, address?: string | URL): boolean {
  return change('replaceState', state, address);
}

/** @returns Whether the browser did it. */
export function pushEntry(state: unknown, address?: string | URL): boolean {
  return change('pushState', state, address);
}

function change(how: 'replaceState' | 'pushState', state: unknown, address?: string | URL) {
  try {
    window.history[how](state, '', address);
    return true;
  } catch {
    return false;
  }
}
