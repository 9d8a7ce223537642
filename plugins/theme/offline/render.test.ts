// @vitest-environment happy-dom
import {beforeEach, expect, it} from 'vitest';
import {renderControl, renderOffer} from './render.ts';

/* Where the keyboard is when what was pressed goes. */

const offered = {state: 'offered', action: 'activate'} as const;
const control = () => document.querySelector<HTMLElement>('[data-offline]');

beforeEach(() => {
  document.body.innerHTML = '<footer><div data-offline></div></footer>';
});

it('an offer that is put off leaves the keyboard at the control that has it now', () => {
  renderOffer(offered);
  document.querySelector<HTMLElement>('[data-offline-action="later"]')?.focus();
  renderControl(offered);
  renderOffer(null);
  expect(document.activeElement).toBe(control()?.querySelector('button'));
});

it('an offer that goes by itself takes the keyboard from nothing', () => {
  renderOffer(offered);
  renderControl(offered);
  renderOffer(null);
  expect(document.activeElement).toBe(document.body);
});

it('a button that goes while the site is saved leaves the keyboard where it was', () => {
  renderControl({state: 'unsaved', action: 'save', bytes: 1});
  control()?.querySelector('button')?.focus();
  renderControl({state: 'saving', action: null, saved: 0, of: 2});
  expect(document.activeElement).toBe(control());
  renderControl(null);
  expect(document.activeElement).toBe(control());
});
