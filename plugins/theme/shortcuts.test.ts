import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {buildSync} from 'esbuild';
import {describe, expect, it} from 'vitest';
import {keyShortcuts, pressedBy, type Key} from './shortcuts.ts';

const plain = {
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  target: null,
};
const on = (tagName: string, isContentEditable = false) =>
  ({tagName, isContentEditable}) as unknown as EventTarget;

const cases: [string, Partial<Key> & {key: string}, string | undefined][] = [
  ['a slash', {key: '/'}, 'search'],
  ['a slash that needs Shift', {key: '/', shiftKey: true}, 'search'],
  ['a slash on a link', {key: '/', target: on('A')}, 'search'],
  ['a slash that is typed', {key: '/', target: on('INPUT')}, undefined],
  ['a slash in a rich text', {key: '/', target: on('DIV', true)}, undefined],
  ['a slash of a word that is composed', {key: '/', isComposing: true}, undefined],
  ['the last key of such a word', {key: '/', keyCode: 229}, undefined],
  ['Alt and a slash', {key: '/', altKey: true}, undefined],
  ['Ctrl and a slash', {key: '/', ctrlKey: true}, undefined],
  ['Ctrl+K', {key: 'k', ctrlKey: true}, 'search'],
  ['Cmd+K', {key: 'k', metaKey: true}, 'search'],
  ['Ctrl+K with Caps Lock', {key: 'K', ctrlKey: true}, 'search'],
  ['Ctrl+K where it is typed', {key: 'k', ctrlKey: true, target: on('TEXTAREA')}, 'search'],
  ['Ctrl+Shift+K', {key: 'K', ctrlKey: true, shiftKey: true}, undefined],
  ['Cmd+Shift+K', {key: 'k', metaKey: true, shiftKey: true}, undefined],
  ['Ctrl+Alt+K', {key: 'k', ctrlKey: true, altKey: true}, undefined],
  ['a J', {key: 'j'}, 'next-question'],
  ['a K', {key: 'k'}, 'previous-question'],
  ['an O with Caps Lock', {key: 'O'}, 'turn-question'],
  ['a question mark', {key: '?', shiftKey: true}, 'keys'],
  ['a J that is typed', {key: 'j', target: on('TEXTAREA')}, undefined],
  ['Alt and an O', {key: 'o', altKey: true}, undefined],
  ['Ctrl+O', {key: 'o', ctrlKey: true}, undefined],
  ['Shift+K', {key: 'K', shiftKey: true}, undefined],
  ['another key', {key: 'x'}, undefined],
];

const [early] = buildSync({
  entryPoints: [join(import.meta.dirname, 'client/early-presses.ts')],
  bundle: true,
  format: 'iife',
  write: false,
}).outputFiles;

/** What the script beside a page keeps when a key comes before the page's own script. */
function keptEarly(event: Key, areOff = false): string | undefined {
  const listeners = new Map<string, (event: object) => void>();
  const window: {vivaPressed?: {press: string}[]} = {};
  const noop = () => undefined;
  /** An element that names what is done, and is what was pressed. */
  class Pressed {
    constructor(readonly press: string) {}
    closest = () => this;
    contains = (other: unknown) => other === this;
  }
  runInNewContext(early?.text ?? '', {
    window,
    addEventListener: (type: string, listener: (event: object) => void) => {
      listeners.set(type, listener);
    },
    document: {
      documentElement: {dataset: {app: '/main.js', ...(areOff && {keys: 'off'})}},
      createElement: () => ({}),
      head: {append: noop},
      querySelector: (selector: string) => new Pressed(/"([\w-]+)"/.exec(selector)?.[1] ?? ''),
    },
  });
  listeners.get('keydown')?.({...event, preventDefault: noop});
  return window.vivaPressed?.[0]?.press;
}

describe.each(cases)('%s', (_name, keys, expected) => {
  const event: Key = {...plain, ...keys};

  it('does the same before the page’s script is there and after', () => {
    expect(pressedBy(event)).toBe(expected);
    expect(keptEarly(event)).toBe(expected);
  });
});

describe('for a reader who turned single keys off', () => {
  it.each(cases)('%s', (_name, keys, expected) => {
    const event: Key = {...plain, ...keys};
    const wanted = event.ctrlKey || event.metaKey ? expected : undefined;
    expect(pressedBy(event, true)).toBe(wanted);
    expect(keptEarly(event, true)).toBe(wanted);
  });
});

it('what is pressed says its keys to assistive technology', () => {
  expect(keyShortcuts('search')).toBe('/ Control+K Meta+K');
  expect(keyShortcuts('keys')).toBe('?');
});
