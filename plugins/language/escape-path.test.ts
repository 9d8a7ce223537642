import {expect, it} from 'vitest';
import {escapePath} from './escape-path.ts';

it.each([
  ['données/a b/', 'donn%C3%A9es/a%20b/'],
  ['a#b?/c%.md', 'a%23b%3F/c%25.md'],
  ['a\uD800b', 'a%EF%BF%BDb'],
])('escapes the names of %j', (path, escaped) => {
  expect(escapePath(path)).toBe(escaped);
});
