import {expect, it} from 'vitest';
import {question} from '../__tests__/fixtures.ts';
import {headsParts, isBeside, usualSizes} from './sizes.ts';

const records = (count: number, characters: number) =>
  Array.from({length: count}, (_, number) =>
    question(`id-${number}`, 'Why?', {answer: 'x'.repeat(characters)}),
  );

it.each([
  ['of short answers', 4000, 100, 4, 4001],
  ['of long answers', 1000, 1500, 1, 1001],
])('answers %s stand with their titles in up to 1,000 parts', (_, most, length, each, more) => {
  const few = records(most, length);
  const sizes = usualSizes(few, 100);
  const parts = headsParts(few, sizes);
  expect(parts).toHaveLength(1000);
  expect(new Set(parts.map((part) => part.length))).toEqual(new Set([each]));

  const many = records(more, length);
  expect(usualSizes(many, 100)).toMatchObject({heads: 8, beside: 0});
  expect(headsParts(many, usualSizes(many, 100))[0]).toHaveLength(8);
});

it('an answer of 4,000 characters does not come with its title', () => {
  const sizes = usualSizes(records(1, 4000), 100);
  expect(isBeside(['x'.repeat(3999)], sizes)).toBe(true);
  expect(isBeside(['x'.repeat(3999), 'x'], sizes)).toBe(false);
  expect(isBeside([''], {beside: 0})).toBe(false);
});

it('few words are in one part', () => {
  expect(usualSizes([], 4000).words).toBe(4000);
  expect(usualSizes([], 4001).words).toBe(500);
});
