import {expect, it} from 'vitest';
import {readOptions} from './options.ts';

it('takes all sizes by default', () => {
  expect(readOptions([])).toMatchObject({sizes: [100, 1000, 10_000], runs: undefined});
  expect(readOptions(['--sizes', '20,40', '--runs', '5'])).toMatchObject({
    sizes: [20, 40],
    runs: 5,
  });
});

it('says what is wrong with a value', () => {
  expect(() => readOptions(['--sizes', '20,x'])).toThrow('Found "x" for --sizes');
  expect(() => readOptions(['--runs', '0'])).toThrow('Found "0" for --runs');
});
