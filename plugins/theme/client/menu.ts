import {afterPaint} from './after-paint';
import {follow, openOver} from './dialog-entry';
import {onPress} from './press';

/*
 * The topics and pages, over the page where the window is too narrow to have them beside it: in a
 * dialog, so that the browser keeps the focus in it and the page behind it still. "Back" closes
 * it. Without script the button is a link to the menu, which shows while it is the target.
 */

const menu = (): HTMLElement | null => document.getElementById('__menu');
const button = (): HTMLElement | null => document.querySelector('[data-press="menu"]');
const openDialog = (): HTMLDialogElement | null =>
  menu()?.closest<HTMLDialogElement>('dialog[open]') ?? null;

function open(): void {
  if (!menu() || button()?.getAttribute('aria-expanded') === 'true') return;
  // All that is behind a dialog is styled anew when it opens: the press is seen before that.
  button()?.setAttribute('aria-expanded', 'true');
  afterPaint(show);
}

function show(): void {
  const element = menu();
  if (!element || openDialog()) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'menu-dialog';
  dialog.setAttribute('aria-label', button()?.textContent.trim() ?? '');
  // It is one menu, in the dialog while that is open.
  element.replaceWith(dialog);
  dialog.append(element);
  dialog.addEventListener('close', () => {
    putBack(dialog);
    button()?.focus({preventScroll: true});
  });
  dialog.addEventListener('click', follow);
  openOver(dialog);
}

function putBack(dialog: HTMLDialogElement): void {
  const element = menu();
  if (element && dialog.contains(element)) dialog.replaceWith(element);
  button()?.setAttribute('aria-expanded', 'false');
}

function close(): void {
  // A reader who opened it before the script was there has it in the address.
  if (window.location.hash === '#__menu') window.location.replace('#');
  const dialog = openDialog();
  if (!dialog) return;
  // Once it is out of the page: what is behind it would be styled anew twice, for the dialog's end and for the menu's place.
  putBack(dialog);
  dialog.close();
}

if (typeof window !== 'undefined') {
  onPress('menu', open);
  onPress('close-menu', close);
  // A page that is come back to shows no menu.
  window.addEventListener('pagehide', () => {
    const dialog = openDialog();
    if (dialog) putBack(dialog);
  });
  matchMedia('(min-width: 997px)').addEventListener('change', close);
}

/** The button of a page whose script runs: it opens, and says whether it has. */
export function prepareMenu(): void {
  const element = button();
  element?.setAttribute('role', 'button');
  element?.setAttribute('aria-haspopup', 'dialog');
  element?.setAttribute('aria-expanded', 'false');
}

export default {
  onRouteDidUpdate: prepareMenu,
};
