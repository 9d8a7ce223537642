import {createProcessor} from '@mdx-js/mdx';
import {expect, it} from 'vitest';
import {bankParser} from '../layout/index.ts';
import {hasBlocks, hasOnlyQuizzes} from './has-blocks.ts';

it.each([
  ['??? question "One"\n    A\n', true],
  ['Text\n\n- ???+ note "One"\n', true],
  ['> ??? question "One"\n', true],
  ['???- question "One"\n', true],
  ['???question "One"\n', true],
  ['???+question "One"\n', true],
  ['::::question[One]\n', true],
  ['- :::quiz[One]{#one}\n', true],
  [':::note[One]\n', false],
  [':::questions\n', false],
  ['???-\n', false],
  ['- Step\n\n  <quiz>\n  What?\n', true],
  ['The tag <quiz> is HTML.\n', false],
  ['What???\n', false],
  ['???\n', false],
  ['```markdown\n??? question "One"\n```\n', false],
  ['~~~~\n~~~\n??? question "One"\n~~~~\n', false],
  ['```\ncode\n```\n\n??? question "One"\n', true],
])('%j has blocks: %s', (text, expected) => {
  expect(hasBlocks(text)).toBe(expected);
});

it('in MDX, tags beside a block are components', async () => {
  const {value} = await createProcessor({remarkPlugins: [bankParser as never]}).process(
    'import A from "a"\n\n<A />\n\n{1 + 1}\n',
  );
  expect(String(value)).toContain('_jsx(A, {})');
});

it.each([
  ['??? quiz "One?"\n    - [x] Yes', true],
  ['<quiz>\nOne?\n- [x] Yes\n</quiz>', true],
  ['??? question "One?"\n    Yes.\n\n??? quiz "Two?"\n    - [x] Yes', false],
  ['???quiz "One?"\n    - [x] Yes', true],
  ['???+ Quiz "One?"\n    - [x] Yes', true],
  [':::quiz[One?]\n- [x] Yes\n:::', true],
  ['??? quiz "One?"\n    - [x] Yes\n\n???- question "Two?"', false],
  ['??? quiz "One?"\n    - [x] Yes\n\n:::question[Two?]', false],
  ['??? quiz-x "One?"', false],
  ['# A page', false],
])('%j asks in quizzes alone: %s', (text, is) => {
  expect(hasOnlyQuizzes(text)).toBe(is);
});
