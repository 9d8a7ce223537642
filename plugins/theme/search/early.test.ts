import {expect, it} from 'vitest';
import {mayFetchEarly} from './early.ts';

it.each([
  ['4g', false, true],
  ['3g', false, true],
  ['2g', false, false],
  ['slow-2g', false, false],
  ['4g', true, false],
])('on %s with saveData %s: %s', (effectiveType, saveData, may) => {
  expect(mayFetchEarly({effectiveType, saveData})).toBe(may);
});

it('is allowed where the browser says nothing of the connection', () => {
  expect(mayFetchEarly({})).toBe(true);
});
