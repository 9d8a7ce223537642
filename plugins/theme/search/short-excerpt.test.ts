import {expect, test} from 'vitest';
import {shortExcerpt} from './short-excerpt';

const excerptOf = (text: string, word: string) => {
  const start = text.indexOf(word);
  const ranges = start < 0 ? [] : [{start, end: start + word.length}];
  return {text, cutStart: false, cutEnd: false, ranges};
};

test.each(['The lease is short.', 'Nothing of it is in this sentence, as long as it may be.'])(
  'a line that shows its word begins as it is: %s',
  (text) => {
    expect(shortExcerpt(excerptOf(text, 'lease'))).toEqual(excerptOf(text, 'lease'));
  },
);

test('a word that would not be seen comes near the beginning, and is marked there', () => {
  const text = 'One line of a phone has room for some forty characters, not for the lease.';
  const short = shortExcerpt(excerptOf(text, 'lease'));
  expect(short).toMatchObject({text: 'not for the lease.', cutStart: true});
  expect(short.ranges.map(({start, end}) => short.text.slice(start, end))).toEqual(['lease']);
});

test('text without spaces keeps its beginning', () => {
  const text = `${'字'.repeat(60)}库`;
  expect(shortExcerpt(excerptOf(text, '库')).text).toBe(text);
});
