import {expect, test} from 'vitest';
import {isMet, withRatio} from './report.ts';

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

test('a figure has its ratio to ours, if there is ours', () => {
  expect(withRatio('30', 30, 20)).toBe('30 (1.50x)');
  expect(withRatio('30', 30, undefined)).toBe('30');
  expect(withRatio('30', 30, 0)).toBe('30');
});
