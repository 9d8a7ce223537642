import {replaceEntry} from './history';
import {findTarget} from './reveal-target';

/*
 * Opening a question by hand puts its anchor in the address bar, so that what is read
 * can be shared and reloaded. Without a new entry in the history: nobody wants to go
 * back through every answer they looked at.
 */

declare global {
  interface Window {
    /** What was opened or closed last before this code was there (early-script.ts). */
    vivaOpened?: Element | undefined;
  }
}

/** Listens for as long as the site is open. */
function onClick({target}: MouseEvent): void {
  const details = questionOf(target instanceof Element ? target.closest('summary') : null);
  if (!details) return;
  // The click comes before the browser opens or closes it.
  if (!details.open) putInAddress(details);
  else if (isHash(idOf(details))) setHash('');
}

/** The address is that of this question from now on. */
export function putInAddress(details: Element): void {
  const id = idOf(details);
  if (id !== undefined) setHash(`#${encodeURIComponent(id)}`);
}

function questionOf(summary: Element | null | undefined): HTMLDetailsElement | null {
  const details = summary?.parentElement;
  return details instanceof HTMLDetailsElement && details.matches('.question > details')
    ? details
    : null;
}

const idOf = (details: Element) => details.querySelector('[data-anchor]')?.id;

function isHash(id: string | undefined): boolean {
  try {
    return decodeURIComponent(window.location.hash.slice(1)) === id;
  } catch {
    return false;
  }
}

function setHash(hash: string): void {
  const {pathname, search} = window.location;
  replaceEntry(window.history.state, pathname + search + hash);
}

if (typeof window !== 'undefined') {
  document.addEventListener('click', onClick);
  const early = questionOf(window.vivaOpened);
  if (early?.open === true) putInAddress(early);
  // What a link led to, and the reader closed, is not to be opened again.
  else if (early?.contains(findTarget(window.location.hash))) setHash('');
}
