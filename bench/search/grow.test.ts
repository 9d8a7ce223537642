import {expect, test} from 'vitest';
import type {BankEntry} from './bank.ts';
import {grown} from './grow.ts';

const bank = ['one', 'two', 'three', 'four'].map((id): BankEntry => ({
  id,
  topic: 'topic',
  section: '',
  question: `What is number ${id} of several numbers?`,
  answer: 'Something that explains everything about several different numbers. '.repeat(3),
}));

test('a smaller bank is spread over the whole', () => {
  expect(grown(bank, 2).map(({id}) => id)).toEqual(['one', 'three']);
});

test('a larger bank has ids and texts of its own, however often it is repeated', () => {
  const many = grown(bank, 120);
  expect(new Set(many.map(({id}) => id)).size).toBe(120);
  expect(new Set(many.map(({answer}) => answer)).size).toBe(30);
  expect(many.slice(0, 4)).toEqual(bank);
});

test('an empty bank cannot grow', () => {
  expect(() => grown([], 1)).toThrow(RangeError);
});
