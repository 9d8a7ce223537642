import {expect, it} from 'vitest';
import {interactionsOf} from './interactions.ts';

const event = (interactionId: number, duration: number, startTime = 0) => ({
  interactionId,
  duration,
  startTime,
});
const taps = (count: number) => Array.from({length: count}, () => ({what: 'tap', start: 0}));

it('takes the longest event of each interaction', () => {
  const events = [event(7, 24), event(7, 40), event(0, 900), event(8, 32)];
  expect(interactionsOf(events, taps(2))).toMatchObject({count: 2, worst: 40, inp: 40});
});

it('counts taps that were too fast to be told', () => {
  expect(interactionsOf([event(1, 16)], taps(3))).toMatchObject({count: 3, worst: 16});
  expect(interactionsOf([], [])).toEqual({count: 0, worst: 0, inp: 0, slowest: ''});
});

it('leaves the slowest of many out of INP, not out of the worst', () => {
  const events = Array.from({length: 60}, (_, index) => event(index + 1, index === 9 ? 300 : 24));
  expect(interactionsOf(events, taps(60))).toMatchObject({count: 60, worst: 300, inp: 24});
});

it('names the slowest tap', () => {
  const done = [
    {what: 'a question', start: 10},
    {what: 'the filter', start: 20},
    {what: 'the theme', start: 30},
  ];
  const events = [event(1, 16, 11), event(2, 80, 22), event(3, 40, 31)];
  expect(interactionsOf(events, done).slowest).toBe('the filter');
});
