import {expect, it} from 'vitest';
import {sourceLines} from './source-lines.ts';

it.each<[string, string, string, readonly number[]]>([
  [
    'lines came at the top',
    'a\n\nb\n\nc',
    '---\nt\n---\n\na\n\nb\n\nc',
    [1, 1, 1, 1, 1, 2, 3, 4, 5],
  ],
  ['lines came for one', 'a\n\nx\n\nb', 'a\n\n1\n\n2\n\nb', [1, 2, 3, 3, 3, 4, 5]],
  ['lines went', 'a\n\nx\ny\nb\n', 'a\n\nb\n', [1, 2, 5, 6]],
  ['one came, and others are other now', 'a\nb\n1\n2\nc', 'a\n\nb\n3\n4\nc', [1, 1, 2, 3, 4, 5]],
  ['none came', 'a\nb', 'c\nd', [1, 2]],
])('knows where lines were: %s', (_name, before, after, lines) => {
  const lineOf = sourceLines(before, after);
  expect(after.split('\n').map((_line, index) => lineOf(index + 1))).toEqual(lines);
});
