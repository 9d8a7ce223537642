import {expect, test} from 'vitest';
import {Link} from './link.ts';

test('pieces wait for those before them, whoever sends them', () => {
  const link = new Link(200);
  expect(link.take(2000, 0)).toBe(10);
  expect(link.take(2000, 4)).toBe(16);
});

test('what was not used is not saved up', () => {
  const link = new Link(200);
  link.take(2000, 0);
  expect(link.take(2000, 1000)).toBe(10);
});
