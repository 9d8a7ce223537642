// @vitest-environment happy-dom
import {act, createElement, type RefObject} from 'react';
import {createRoot} from 'react-dom/client';
import {afterEach, expect, it, vi} from 'vitest';
import {useSwipe} from './use-swipe.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const swiped = vi.fn();

function Card({place}: {place: RefObject<HTMLElement | null>}) {
  useSwipe(place, true, swiped);
  return null;
}

afterEach(() => {
  document.body.innerHTML = '';
  swiped.mockClear();
});

it.each([
  ['ltr', -100, ['start']],
  ['ltr', 100, ['end']],
  ['rtl', -100, ['end']],
  ['rtl', 100, ['start']],
  ['rtl', 40, []],
])('in %s a finger that moves by %d goes to %j', async (direction, by, sides) => {
  const card = document.createElement('div');
  card.style.direction = direction;
  document.body.append(card);
  await act(async () => {
    createRoot(document.createElement('div')).render(createElement(Card, {place: {current: card}}));
    await Promise.resolve();
  });
  const touch = (type: string, x: number) =>
    card.dispatchEvent(
      new PointerEvent(type, {pointerType: 'touch', isPrimary: true, pointerId: 1, clientX: x}),
    );
  touch('pointerdown', 200);
  touch('pointerup', 200 + by);
  expect(swiped.mock.calls.flat()).toEqual(sides);
});
