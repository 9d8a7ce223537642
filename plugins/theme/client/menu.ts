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

/** In the entry of the history that an open menu has, for "back" to take away. */
const mark = 'menu';

function hasEntry(): boolean {
  const state = window.history.state as Record<string, unknown> | null;
  return state?.[mark] === true;
}

function open(): void {
  const element = menu();
  if (!element || openDialog()) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'menu-dialog';
  dialog.setAttribute('aria-label', button()?.textContent.trim() ?? '');
  // It is one menu, in the dialog while that is open.
  element.replaceWith(dialog);
  dialog.append(element);
  // By Escape, by a gesture of the device, or by `close`.
  dialog.addEventListener('close', () => {
    putBack(dialog);
    button()?.focus({preventScroll: true});
    if (hasEntry()) window.history.back();
  });
  dialog.addEventListener('click', follow);
  dialog.showModal();
  button()?.setAttribute('aria-expanded', 'true');
  const state = window.history.state as object | null;
  if (!hasEntry()) window.history.pushState({...state, [mark]: true}, '');
}

function putBack(dialog: HTMLDialogElement): void {
  const element = menu();
  if (element && dialog.contains(element)) dialog.replaceWith(element);
  button()?.setAttribute('aria-expanded', 'false');
}

function close(): void {
  // A reader who opened it before the script was there has it in the address.
  if (window.location.hash === '#__menu') window.location.replace('#');
  openDialog()?.close();
}

/** The page that a reader goes to takes the place of the menu: from there, "back" is this page. */
function follow(event: MouseEvent): void {
  const {target} = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.matches('[data-press]') || !hasEntry()) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.history.replaceState({}, '');
  window.location.replace(link.href);
}

if (typeof window !== 'undefined') {
  onPress('menu', open);
  onPress('close-menu', close);
  window.addEventListener('popstate', () => {
    if (!hasEntry()) openDialog()?.close();
  });
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
