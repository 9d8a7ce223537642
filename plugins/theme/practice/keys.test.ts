import {expect, it} from 'vitest';
import {actionOf} from './keys';

const key = (name: string, tagName = 'H2', held = {}) =>
  actionOf({
    key: name,
    target: {tagName} as unknown as EventTarget,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...held,
  });

it('reveals, grades and undoes by single keys', () => {
  expect([' ', 'Enter', '1', '2', '3', 'U'].map((name) => key(name))).toEqual([
    'reveal',
    'reveal',
    'again',
    'nearly',
    'had',
    'undo',
  ]);
  expect(key('x')).toBeUndefined();
});

it('leaves keys to what is typed into, to what they press, and to the browser', () => {
  expect(key('1', 'INPUT')).toBeUndefined();
  expect(key('Enter', 'BUTTON')).toBeUndefined();
  expect(key(' ', 'SUMMARY')).toBeUndefined();
  expect(key('1', 'BUTTON')).toBe('again');
  expect(key('u', 'H2', {ctrlKey: true})).toBeUndefined();
});
