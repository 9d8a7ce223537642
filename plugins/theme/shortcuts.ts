/*
 * The keys that do something on every page. One table for the script inside the pages, which keeps
 * what is pressed before the rest is there (early-script.ts), and for that rest (plugins/theme/client). The
 * first is for browsers older than the second: nothing here needs a new one.
 */

/** What a key does: the name of what is pressed, as in `data-press`. */
interface Shortcut {
  press: string;
  /** `KeyboardEvent.key`, in small letters. */
  key: string;
  /** With Ctrl, or Cmd on a Mac, or without: then not where it is typed. */
  held: boolean;
}

const shortcuts: readonly Shortcut[] = [
  {press: 'search', key: 'k', held: true},
  {press: 'search', key: '/', held: false},
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

/** What a key asks for, or undefined. */
export function pressedBy(event: Key): string | undefined {
  // 229: Safari's last key of a word that is composed.
  if (event.altKey || event.isComposing || event.keyCode === 229) return undefined;
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  return shortcuts.find(
    // Some keyboards have `/` on Shift; Ctrl+Shift+K is the browser's.
    (one) =>
      one.key === key && one.held === held && (held ? !event.shiftKey : !isTyped(event.target)),
  )?.press;
}

function isTyped(target: EventTarget | null): boolean {
  const {tagName = '', isContentEditable = false} = (target ?? {}) as Partial<HTMLElement>;
  return isContentEditable || /^(?:input|textarea|select)$/i.test(tagName);
}

/** For assistive technology: `aria-keyshortcuts` of what is pressed. */
export function keyShortcuts(press: string): string {
  return shortcuts
    .filter((one) => one.press === press)
    .map(({key, held}) => {
      const name = key.toUpperCase();
      return held ? `Control+${name} Meta+${name}` : name;
    })
    .join(' ');
}
