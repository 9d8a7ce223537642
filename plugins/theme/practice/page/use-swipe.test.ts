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

const view = Object.assign(new EventTarget(), {scale: 1});
vi.stubGlobal('visualViewport', view);

async function showCard(): Promise<HTMLElement> {
  const card = document.createElement('div');
  document.body.append(card);
  await act(async () => {
    createRoot(document.createElement('div')).render(createElement(Card, {place: {current: card}}));
    await Promise.resolve();
  });
  return card;
}

function touch(card: HTMLElement, type: string, clientX: number, pointerId = 1): void {
  const isPrimary = pointerId === 1;
  card.dispatchEvent(new PointerEvent(type, {pointerType: 'touch', isPrimary, pointerId, clientX}));
}

afterEach(() => {
  view.scale = 1;
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
  const card = await showCard();
  card.style.direction = direction;
  touch(card, 'pointerdown', 200);
  touch(card, 'pointerup', 200 + by);
  expect(swiped.mock.calls.flat()).toEqual(sides);
});

it('leaves two fingers the zoom, and one the way over a zoomed page', async () => {
  const card = await showCard();
  expect(card.style.getPropertyValue('touch-action')).toBe('pan-y pinch-zoom');
  touch(card, 'pointerdown', 200);
  touch(card, 'pointermove', 150);
  expect(card.style.transform).toBe('translateX(-50px)');
  touch(card, 'pointerdown', 300, 2);
  expect(card.style.transform).toBe('');
  touch(card, 'pointerup', 80);

  view.scale = 2;
  view.dispatchEvent(new Event('resize'));
  expect(card.style.getPropertyValue('touch-action')).toBe('');
  touch(card, 'pointerdown', 200);
  touch(card, 'pointerup', 80);
  expect(swiped).not.toHaveBeenCalled();
});
