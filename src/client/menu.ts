import {afterPaint} from './after-paint';
import {onPress} from './press';

/*
 * The topics and pages, over the page where the window is too narrow to have them beside
 * it. Without script the button is a link to the menu, which shows while it is the target.
 */

const menu = (): HTMLElement | null => document.getElementById('__menu');
const button = (): HTMLElement | null => document.querySelector('[data-press="menu"]');

/** What the menu covers. */
const covered = (): Iterable<HTMLElement> =>
  document.querySelectorAll<HTMLElement>('.bar, main, .site-footer, .toc');

function open(): void {
  const element = menu();
  if (!element) return;
  element.dataset.open = '';
  button()?.setAttribute('aria-expanded', 'true');
  element.querySelector<HTMLElement>('[data-press="close-menu"]')?.focus();
  // It restyles the whole page, which the reader need not wait for.
  afterPaint(coverPage);
}

function coverPage(): void {
  const isOpen = menu()?.dataset.open !== undefined;
  for (const part of covered()) part.inert = isOpen;
}

function close(): void {
  const element = menu();
  // A reader who opened it before the script was there has it in the address.
  if (window.location.hash === '#__menu') window.location.replace('#');
  if (!element || !('open' in element.dataset)) return;
  delete element.dataset.open;
  button()?.setAttribute('aria-expanded', 'false');
  // What is not inert can have the focus.
  document.querySelector<HTMLElement>('.bar')?.removeAttribute('inert');
  button()?.focus();
  afterPaint(coverPage);
}

if (typeof window !== 'undefined') {
  onPress('menu', open);
  onPress('close-menu', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  // A link to a place on this page, or a window that became wide enough.
  window.addEventListener('hashchange', () => {
    if (window.location.hash !== '#__menu') close();
  });
  matchMedia('(min-width: 997px)').addEventListener('change', close);
}

/** The button of a page whose script runs: it opens, and says whether it has. */
export function prepareMenu(): void {
  const element = button();
  element?.setAttribute('role', 'button');
  element?.setAttribute('aria-expanded', 'false');
  element?.setAttribute('aria-controls', '__menu');
}

export default {
  onRouteDidUpdate: prepareMenu,
};
