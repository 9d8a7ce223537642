import {expect, it} from 'vitest';
import {shuffle} from './shuffle.ts';

const seeds = Array.from({length: 2000}, (_, index) => `quiz-${index}`);

it('keeps all of a list, and gives the same order for the same seed', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  expect(shuffle(items, 'one')).toEqual(shuffle(items, 'one'));
  expect(shuffle(items, 'one').sort()).toEqual(items);
  expect(items).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('brings each of four to each place about as often', () => {
  const counts = new Map<string, number>();
  for (const seed of seeds) {
    for (const [place, item] of shuffle([0, 1, 2, 3], seed).entries()) {
      counts.set(`${item}-${place}`, (counts.get(`${item}-${place}`) ?? 0) + 1);
    }
  }

  expect(counts.size).toBe(16);
  for (const count of counts.values()) expect(count / seeds.length).toBeCloseTo(0.25, 1);
});
