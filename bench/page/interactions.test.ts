import {expect, it} from 'vitest';
import {interactionsOf} from './interactions.ts';

const event = (interactionId: number, duration: number, startTime = 0) => ({
  interactionId,
  duration,
  startTime,
});
const tap = (start: number, what = 'tap') => ({what, start});

it('takes the longest event of each tap', () => {
  const events = [event(7, 24, 11), event(7, 40, 12), event(0, 900, 13), event(8, 32, 21)];
  const measured = interactionsOf(events, [tap(10), tap(20)]);
  expect(measured).toMatchObject({count: 2, worst: 40, inp: 40});
});

it('counts taps that were too fast to be told', () => {
  expect(interactionsOf([event(1, 16, 5)], [tap(0), tap(10), tap(20)])).toMatchObject({
    count: 3,
    worst: 16,
    kinds: [{count: 3, median: 0, worst: 16}],
  });
  expect(interactionsOf([], [])).toEqual({count: 0, worst: 0, inp: 0, kinds: []});
});

it('leaves the slowest of many out of INP, not out of the worst', () => {
  const taps = Array.from({length: 60}, (_, index) => tap(index * 10));
  const events = taps.map(({start}, index) => event(index + 1, index === 9 ? 300 : 24, start + 1));
  expect(interactionsOf(events, taps)).toMatchObject({count: 60, worst: 300, inp: 24});
});

it('tells taps apart by what they do', () => {
  const taps = [tap(10, 'a question'), tap(20, 'the filter'), tap(30, 'a question')];
  const events = [event(1, 16, 11), event(2, 80, 22), event(3, 40, 31)];
  expect(interactionsOf(events, taps).kinds).toEqual([
    {what: 'a question', count: 2, median: 40, worst: 40},
    {what: 'the filter', count: 1, median: 80, worst: 80},
  ]);
});
