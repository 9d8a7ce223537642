import {expect, test} from 'vitest';
import {readOptions} from './options.ts';

test('nothing asked for measures all, at three sizes', () => {
  expect(readOptions([])).toMatchObject({
    sizes: [320, 2656, 10_000],
    measures: ['relevance', 'cold', 'keys', 'site'],
    runs: 5,
  });
});

test('lists and numbers are read', () => {
  const args = ['--sizes', '10, 20', '--measures', 'keys', '--runs', '3'];
  expect(readOptions(args)).toMatchObject({
    sizes: [10, 20],
    measures: ['keys'],
    runs: 3,
  });
});

test.each([
  [['--bank', 'a.json'], 'expected both'],
  [['--sizes', '320,many'], 'Found "many" for --sizes'],
  [['--runs', '0'], 'Found "0" for --runs'],
  [['--measures', 'speed'], 'expected some of relevance, cold, keys, site'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
