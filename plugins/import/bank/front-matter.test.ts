import {expect, it} from 'vitest';
import {fenceSettings, settleHead, writeFields} from './front-matter.ts';

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

it.each([
  ['a field without a value', 'disqus:\n\nText\n', '---\ndisqus: ""\n---\n\nText\n'],
  [
    'one among others',
    'disqus:\nauthor: A\n\nText\n',
    '---\ndisqus: ""\nauthor: "A"\n---\n\nText\n',
  ],
  ['text with a colon', 'Note: this\n\nText\n', 'Note: this\n\nText\n'],
  ['a sentence before a list', 'Remember:\n- a\n', 'Remember:\n- a\n'],
])('takes the settings that MkDocs reads without a fence: %s', (_name, text, fenced) => {
  expect(fenceSettings(text)).toBe(fenced);
});
