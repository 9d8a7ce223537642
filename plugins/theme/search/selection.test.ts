import {describe, expect, test} from 'vitest';
import {indexOf, moved, type Place} from './selection';

const ids = ['a', 'b', 'c'];

/** Where presses lead; `d` is down, `u` is up, and `!` is when the results come. */
function after(presses: string): string | undefined {
  let place: Place | null = null;
  let there: string[] | null = null;
  for (const press of presses) {
    if (press === '!') there = ids;
    else place = moved(place, press === 'd' ? 1 : -1, there);
  }
  return ids[indexOf(place, ids)];
}

describe('arrow keys', () => {
  test.each([
    ['', undefined],
    ['!d', 'a'],
    ['!dd', 'b'],
    ['!u', 'c'],
    ['!ud', 'a'],
    ['!dddd', 'a'],
    ['!du', 'c'],
  ])('%s leads to %s', (presses, expected) => {
    expect(after(presses)).toBe(expected);
  });

  test.each(['d', 'dd', 'u', 'uu', 'ud', 'du', 'dddd', 'uuuuu'])(
    '%s before the results come leads to where it does after',
    (presses) => {
      for (let there = 0; there <= presses.length; there++) {
        const early = `${presses.slice(0, there)}!${presses.slice(there)}`;
        expect(after(early), early).toBe(after(`!${presses}`));
      }
    },
  );
});

test('a choice stays with its result when more come, and goes with it', () => {
  const place = moved(null, -1, ids);
  expect(indexOf(place, ['x', ...ids, 'y'])).toBe(3);
  expect(indexOf(place, ['x', 'y'])).toBe(-1);
  expect(indexOf(place, [])).toBe(-1);
  expect(moved(place, 1, ['x', 'y'])).toBe('x');
});
