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
  // The click comes before the browser opens or closes it.
  if (details) follow(details, !details.open);
}

/** What was closed is not to be opened again by the address. */
function follow(details: HTMLDetailsElement, isOpen: boolean): void {
  if (isOpen) putInAddress(details);
  else if (details.contains(findTarget(window.location.hash))) setHash('');
}

/** The address is that of this question from now on. */
export function putInAddress(details: Element): void {
  const id = details.querySelector('[data-anchor]')?.id;
  if (id !== undefined) setHash(`#${encodeURIComponent(id)}`);
}

function questionOf(summary: Element | null | undefined): HTMLDetailsElement | null {
  const details = summary?.parentElement;
  return details instanceof HTMLDetailsElement && details.matches('.question > details')
    ? details
    : null;
}

function setHash(hash: string): void {
  const {pathname, search} = window.location;
  replaceEntry(window.history.state, pathname + search + hash);
}

if (typeof window !== 'undefined') {
  document.addEventListener('click', onClick);
  const early = questionOf(window.vivaOpened);
  if (early) follow(early, early.open);
}
