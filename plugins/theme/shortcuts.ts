/*
 * The keys that do something on every page. One table for the script inside the pages, which keeps
 * what is pressed before the rest is there (client/early-presses.ts), and for that rest (plugins/theme/client). The
 * first is for browsers older than the second: nothing here needs a new one.
 */

/** What a key does: the name of what is pressed, as in `data-press`. */
export type KeyAction = 'search' | 'next-question' | 'previous-question' | 'turn-question' | 'keys';

/** By `KeyboardEvent.key`, in small letters. */
type Keys = Readonly<Record<string, KeyAction>>;

/** Not where it is typed. */
const single: Keys = {
  j: 'next-question',
  k: 'previous-question',
  o: 'turn-question',
  '/': 'search',
  '?': 'keys',
};

/** With Ctrl, or Cmd on a Mac. */
const held: Keys = {k: 'search'};

/** All of them, for what tells readers. */
export const shortcuts: readonly {key: string; press: KeyAction; isHeld: boolean}[] = [
  ...Object.entries(single).map(([key, press]) => ({key, press, isHeld: false})),
  ...Object.entries(held).map(([key, press]) => ({key, press, isHeld: true})),
];

/** The part of a `KeyboardEvent` that is looked at. */
export interface Key {
  key: string;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  target: EventTarget | null;
}

/**
 * What a key asks for, or undefined.
 *
 * @param off - The reader has turned off what a single key does: it may come from what they say to
 *   their computer (WCAG 2.1.4).
 */
export function pressedBy(event: Key, off = false): KeyAction | undefined {
  // 229: Safari's last key of a word that is composed.
  if (event.altKey || event.isComposing || event.keyCode === 229) return undefined;
  const isHeld = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  // Some keyboards have `/` on Shift. With letters it is another key; Ctrl+Shift+K is the browser's.
  const shifted = event.shiftKey && (isHeld || key !== event.key);
  if (shifted || (!isHeld && (off || isTyped(event.target)))) return undefined;
  return (isHeld ? held : single)[key];
}

/** What the early script found stored, or the reader chose since (plugins/theme/client/question-keys.ts). */
export function areKeysOff(): boolean {
  return document.documentElement.dataset.keys === 'off';
}

function isTyped(target: EventTarget | null): boolean {
  const {tagName = '', isContentEditable = false} = (target ?? {}) as Partial<HTMLElement>;
  return isContentEditable || /^(?:input|textarea|select)$/i.test(tagName);
}

/** For assistive technology: `aria-keyshortcuts` of what is pressed. */
export function keyShortcuts(press: KeyAction): string {
  return shortcuts
    .filter((one) => one.press === press)
    .map(({key, isHeld}) => {
      const name = key.toUpperCase();
      return isHeld ? `Control+${name} Meta+${name}` : name;
    })
    .join(' ');
}
