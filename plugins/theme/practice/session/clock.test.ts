import {expect, it} from 'vitest';
import {clockText, goOn, pause, startClock, timeLeft} from './clock';

const minute = 60_000;

it('stands while it is paused, however often one presses', () => {
  const clock = startClock(30, 0);
  expect(timeLeft(clock, 4 * minute)).toBe(26 * minute);
  const paused = pause(pause(clock, 4 * minute), 5 * minute);
  expect(timeLeft(paused, 20 * minute)).toBe(26 * minute);
  const running = goOn(goOn(paused, 20 * minute), 21 * minute);
  expect(timeLeft(running, 22 * minute)).toBe(24 * minute);
});

it('is read in minutes and seconds, and never below nothing', () => {
  expect([30 * minute, 65_000, 64_001, 9000, 0, -5000].map(clockText)).toEqual([
    '30:00',
    '1:05',
    '1:05',
    '0:09',
    '0:00',
    '0:00',
  ]);
});
