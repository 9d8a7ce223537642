import {join} from 'node:path';
import {expect, test} from 'vitest';
import {ownBank} from './own-bank.ts';

test('a folder of pages is a bank', () => {
  const bank = ownBank(join(import.meta.dirname, '../../e2e/fixture-docs'));
  expect(bank).toHaveLength(94);
  expect(bank.find(({id}) => id === 'red-signal')).toEqual({
    id: 'red-signal',
    topic: 'trains',
    section: 'On the line',
    question: 'Why does a red signal stop a train by itself?',
    answer: expect.stringMatching(/^A magnet beside the rail/) as string,
  });
});
