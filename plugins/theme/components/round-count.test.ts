import {expect, it} from 'vitest';
import {roundCount} from './round-count';

it.each([
  [0, 0, false],
  [94, 94, false],
  [100, 100, false],
  [516, 510, true],
  [10_049, 10_000, true],
  [11_000, 11_000, false],
])(
  'of %d questions it is said that there are %d, and whether there are more',
  (total, count, isMore) => {
    expect(roundCount(total)).toEqual({count, isMore});
  },
);
