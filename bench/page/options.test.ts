import {expect, it} from 'vitest';
import {readOptions} from './options.ts';

it('measures everything by default', () => {
  expect(readOptions([])).toMatchObject({
    runs: 5,
    sizes: [100, 1000, 10_000],
    measures: ['views', 'taps', 'marks'],
    stock: true,
  });
});

it('reads lists, the smallest bank first', () => {
  const args = ['--sizes', '1000, 100', '--measures', 'taps', '--runs', '3', '--no-stock'];
  expect(readOptions(args)).toMatchObject({
    runs: 3,
    sizes: [100, 1000],
    measures: ['taps'],
    stock: false,
  });
});

it.each([
  [['--runs', '0'], 'Found "0" for --runs, expected whole numbers from 1'],
  [['--sizes', '100,many'], 'Found "many" for --sizes'],
  [['--measures', 'speed'], 'Found "speed" for --measures, expected some of views, taps, marks'],
  [['--fast'], '--fast'],
])('refuses %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
