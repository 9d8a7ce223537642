import {expect, test} from 'vitest';
import {median, quantile, spread} from './numbers.ts';

test('a quantile is one of the values, the last for all of them', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(quantile([4, 2, 1, 3], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a spread takes every k-th, the same ones each time', () => {
  const values = Array.from({length: 10}, (_, index) => index);
  expect(spread(values, 3)).toEqual([0, 3, 6]);
  expect(spread(values, 20)).toEqual(values);
});
