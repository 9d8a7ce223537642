import {expect, it} from 'vitest';
import {hitUrl, longestQuery, readSearch, searchUrl} from './query-url.ts';

it('an address holds a search and gives it back', () => {
  const search = {query: 'C++ & "a b"?#', topic: 'aws', level: 'advanced'};
  expect(readSearch(searchUrl(search))).toEqual(search);
  const pasted = {...search, query: encodeURI(`https://a.example/q/${'网'.repeat(66)}/`)};
  expect(readSearch(searchUrl(pasted))).toEqual(pasted);
  expect(searchUrl({query: '', topic: null, level: null})).toBe('');
  expect(readSearch(`?q=${'a'.repeat(10_000)}`).query).toHaveLength(longestQuery);
});

it('a hit has the words to mark where there is a question to mark them in', () => {
  expect(hitUrl('/aws/#id', ['s3', 'a+b'])).toBe('/aws/?find=s3+a%2Bb#id');
  expect(hitUrl('/aws/#id', [])).toBe('/aws/#id');
  expect(hitUrl('/aws/', ['s3'])).toBe('/aws/');
});
