import {expect, it} from 'vitest';
import {interactionsOf} from './interactions.ts';

const event = (interactionId: number, duration: number) => ({name: 'x', interactionId, duration});

it('takes the longest event of each interaction', () => {
  const events = [event(7, 24), event(7, 40), event(0, 900), event(8, 32)];
  expect(interactionsOf(events, 2)).toEqual({count: 2, worst: 40, inp: 40});
});

it('counts taps that were too fast to be told', () => {
  expect(interactionsOf([event(1, 16)], 3)).toMatchObject({count: 3, worst: 16});
  expect(interactionsOf([], 0)).toEqual({count: 0, worst: 0, inp: 0});
});

it('leaves the slowest of many out of INP, not out of the worst', () => {
  const events = Array.from({length: 60}, (_, index) => event(index + 1, index === 9 ? 300 : 24));
  expect(interactionsOf(events, 60)).toEqual({count: 60, worst: 300, inp: 24});
});
