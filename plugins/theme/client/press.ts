/*
 * What is pressed on a page. One listener for the whole document, so that a page of 200
 * questions needs no more than one of 20, and pages that React draws anew (in development)
 * need no care. `data-press` names the action; the early script keeps presses under the
 * same name that come before this code (early-presses.ts).
 */

import {areKeysOff, pressedBy} from '../shortcuts';

/** @param target - What in it was pressed. */
type Action = (element: HTMLElement, target: Element) => void;

const actions = new Map<string, Action>();

declare global {
  interface Window {
    /** What was pressed before this code was there. */
    vivaPressed?: Element[];
  }
}

/**
 * Do this when an element with `data-press="name"` is pressed, by hand or by keyboard, and at the key
 * of that name (plugins/theme/shortcuts.ts): the element is then the whole page.
 */
export function onPress(name: string, action: Action): void {
  actions.set(name, action);
}

/** Do what the reader asked for before this code was there. */
export function pressKept(): void {
  for (const target of window.vivaPressed?.splice(0) ?? []) press(target);
}

/** Do what the pressed element, or the one around it, names; false when nobody does. */
export function press(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const element = target.closest<HTMLElement>('[data-press]');
  const action = actions.get(element?.dataset.press ?? '');
  if (element) action?.(element, target);
  return action !== undefined;
}

/** Press what was pressed before something was there for it. An icon has no `click` of its own. */
export function pressAgain(target: Element): void {
  target.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
}

if (typeof window !== 'undefined') {
  document.addEventListener('click', (event) => {
    // A new tab or window is what these ask for.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (press(event.target)) event.preventDefault();
  });

  document.addEventListener('keydown', (event) => {
    const action = actions.get(pressedBy(event, areKeysOff()) ?? '');
    // A dialog has keys of its own.
    if (action && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      action(document.documentElement, document.documentElement);
      return;
    }

    // Links and plain elements that act as buttons.
    const isButton = event.target instanceof Element && event.target.matches('[role="button"]');
    if (!isButton || (event.key !== ' ' && event.key !== 'Enter')) return;
    if (press(event.target)) event.preventDefault();
  });
}
