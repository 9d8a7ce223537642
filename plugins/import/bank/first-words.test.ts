import {expect, it} from 'vitest';
import {firstWords} from './first-words.ts';

it.each([
  ['## 3. What is `x`?', 'What is x?'],
  ['- **Why?** So.', 'Why? So.'],
  ['??? question beginner "Who is [he](a.md)?"', 'Who is he?'],
  ['!!! question "Who?"', 'Who?'],
  ['<details><summary>How?</summary>', 'How?'],
  ['<details>\n  <summary>\n    <b>How?</b>\n', 'How?'],
  ['| What? | So |', 'What? | So'],
  ['> 为什么?', '为什么?'],
  [`Why ${'very '.repeat(20)}far?`, `Why ${'very '.repeat(11)}v…`],
  ['<details>\n\n\n\n\n# Far', ''],
  ['', ''],
])('names what stands at a line: %s', (text, words) => {
  expect(firstWords(text.split('\n'), 1)).toBe(words);
});
