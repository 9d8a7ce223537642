import {expect, it} from 'vitest';
import {splitGraphemes} from './text.ts';

it.each([
  ['How? (a-z) ~', Array.from('How? (a-z) ~')],
  ['e\u0301a', ['e\u0301', 'a']],
  ['a\r\nb', ['a', '\r\n', 'b']],
  ['', []],
])('splits %j where a reader does', (text, parts) => {
  expect(splitGraphemes(text)).toEqual(parts);
});
