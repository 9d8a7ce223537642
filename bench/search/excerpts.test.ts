import {expect, test} from 'vitest';
import {excerptFigures} from './excerpts.ts';

const answer = 'A lease is short. It ends at noon.\nTake the lock first.\n\tlock --lease';

const share = (text: string | null, terms = ['lock']) => {
  const excerpt = text === null ? null : {text, cutStart: false, cutEnd: false, ranges: []};
  return excerptFigures([{id: 'a', terms, excerpt}], () => answer);
};

test('an excerpt counts if it is a sentence with a word, or begins with one', () => {
  expect(share('Take the lock first.').share).toBe(1);
  expect(share('Take the lock').share).toBe(1);
  expect(share('A lease is short. It ends at noon.', ['lease']).share).toBe(1);
  for (const text of ['the lock first.', 'A lease is short.', 'lock --lease', '', null]) {
    expect(share(text), String(text)).toMatchObject({results: 1, share: 0});
  }
});

test('a result whose answer holds no word is not counted', () => {
  expect(share('A lease is short.', ['elsewhere'])).toMatchObject({results: 0, others: []});
});
