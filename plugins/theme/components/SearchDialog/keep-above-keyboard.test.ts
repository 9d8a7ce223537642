// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';
import {keepAboveKeyboard} from './keep-above-keyboard.ts';

it('the sheet is as high as what the keyboard leaves, however far one zooms into it', () => {
  const view = Object.assign(new EventTarget(), {height: 800, offsetTop: 0, scale: 1});
  vi.stubGlobal('visualViewport', view);
  const sheet = document.createElement('dialog');
  const end = keepAboveKeyboard(sheet);
  const after = (change: Partial<typeof view>) => {
    Object.assign(view, change);
    view.dispatchEvent(new Event('scroll'));
    return ['--visible-height', '--visible-top'].map((name) => sheet.style.getPropertyValue(name));
  };
  expect(after({height: 500, offsetTop: 40})).toEqual(['500px', '40px']);
  expect(after({height: 250, offsetTop: 290, scale: 2})).toEqual(['500px', '40px']);
  expect(after({height: 800, offsetTop: 0, scale: 1})).toEqual(['800px', '0px']);
  end?.();
  expect(after({height: 500})).toEqual(['800px', '0px']);
});
