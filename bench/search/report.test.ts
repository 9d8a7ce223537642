import {expect, test} from 'vitest';
import {isMet} from './report.ts';

test('a goal is met at its limit, and never by what was not measured', () => {
  const most = {what: 'time', unit: 'ms', atMost: 50};
  expect([50, 50.1, NaN].map((measured) => isMet({...most, measured}))).toEqual([
    true,
    false,
    false,
  ]);
  const least = {what: 'recall', atLeast: 0.9};
  expect([0.9, 0.89, NaN].map((measured) => isMet({...least, measured}))).toEqual([
    true,
    false,
    false,
  ]);
});
