import {expect, it} from 'vitest';
import {settleHead, writeFields} from './front-matter.ts';

it.each([
  [
    'fields that `...` ends',
    '---\ntitle: A\n...\n\n# A\n\n---\n\nB\n',
    '---\ntitle: A\n---\n\n# A\n\n---\n\nB\n',
  ],
  [
    'text between two rules',
    '---\n\nIntro: a: b\n\n---\n\nB\n',
    '***\n\nIntro: a: b\n\n---\n\nB\n',
  ],
  ['a heading between two rules', '---\n\n# A\n\n---\n', '***\n\n# A\n\n---\n'],
  ['a list between two rules', '---\n- a\n---\n', '***\n- a\n---\n'],
  ['fields with a mistake', '---\ntitle: a: b\n---\nB\n', '---\ntitle: a: b\n---\nB\n'],
  ['nothing between them', '---\n---\nB\n', '---\n---\nB\n'],
  ['a rule alone', '---\nB\n', '---\nB\n'],
])('reads the head of a page as the old site did: %s', (_name, text, settled) => {
  expect(settleHead(text)).toBe(settled);
});

it('writes out what repeats a field that is taken out', () => {
  const text = '---\nid: &a x\nother: *a\n---\n';
  const {repair} = writeFields(text, {});
  expect(repair?.text).toBe('other: x\n');
});
