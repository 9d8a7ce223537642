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

test.each([
  ['字'.repeat(60), '库', '字'.repeat(12)],
  ['字'.repeat(20), '库', '字'.repeat(12)],
  ['The best of all: '.padEnd(60, '字'), '库', '字'.repeat(12)],
  // Twelve units before the word are the second half of a character, or a vowel sign.
  ['𠀀'.repeat(30), '字库', '𠀀'.repeat(6)],
  [`${'𠀀'.repeat(30)}字`, '库', `${'𠀀'.repeat(5)}字`],
  ['กำ'.repeat(30), 'ฐาน', 'กำ'.repeat(6)],
  [`${'กิ'.repeat(30)}ก`, 'ฐาน', `${'กิ'.repeat(5)}ก`],
])('text without spaces is cut between its characters: %s%s', (before, word, left) => {
  const short = shortExcerpt(excerptOf(`${before}${word}。`, word));
  expect(short).toMatchObject({text: `${left}${word}。`, cutStart: true});
  expect(short.ranges.map(({start, end}) => short.text.slice(start, end))).toEqual([word]);
});

test('a word at the beginning that is longer than what is seen stays whole', () => {
  const word = '字'.repeat(20);
  expect(shortExcerpt(excerptOf(word, word))).toEqual(excerptOf(word, word));
});
