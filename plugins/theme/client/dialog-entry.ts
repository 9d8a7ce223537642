import {afterPaint} from './after-paint';
import {pushEntry, replaceEntry} from './history';

/*
 * What is open over a page has an entry in the history, for "back" to take away: it closes that, and the
 * page stays.
 */

const mark = 'dialog';

const state = () => window.history.state as Record<string, unknown> | null;
const hasEntry = () => state()?.[mark] === true;

/** Settles when the entry of what was closed is gone: the browser goes back later than it is asked to. */
let gone: Promise<unknown> = Promise.resolve();

/**
 * Open a dialog over the page, for "back" to close.
 *
 * @param then - Called when it is closed and its entry gone.
 */
export function openOver(dialog: HTMLDialogElement, then?: () => void): void {
  // A press leaves a caret where it was. Behind a dialog none can be, and Chromium looks for its place through all of
  // the page, with each frame.
  const selection = getSelection();
  if (selection?.type === 'Caret') selection.empty();
  dialog.showModal();
  const onBack = () => {
    if (!hasEntry()) dialog.close();
  };
  void gone.then(() => {
    if (!dialog.open) return;
    if (!hasEntry()) pushEntry({...state(), [mark]: true});
    window.addEventListener('popstate', onBack);
  });
  // By Escape, by a gesture of the device, or by script.
  dialog.addEventListener('close', () => {
    window.removeEventListener('popstate', onBack);
    // Another that was opened meanwhile takes the entry over.
    if (hasEntry() && !document.querySelector('dialog[open]')) {
      gone = new Promise((resolve) => {
        // Only then is the page at its place again.
        window.addEventListener(
          'popstate',
          () => {
            afterPaint(() => {
              resolve(undefined);
            });
          },
          {once: true},
        );
      });
      window.history.back();
    }
    if (then) void gone.then(then);
  });
}

/**
 * Where a link in a dialog leads takes the place of the dialog: from there, "back" is this page, and the
 * place on it.
 */
export function follow(event: MouseEvent): void {
  const {target} = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.matches('[data-press], [target]') || !hasEntry()) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  replaceEntry({...state(), [mark]: false});
  if (event.defaultPrevented) return;
  event.preventDefault();
  window.location.replace(link.href);
}
