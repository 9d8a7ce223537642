import {expect, it} from 'vitest';
import {formatMessages} from './format.ts';
import {check} from './test-helpers.ts';

it('says that all is well', () => {
  expect(formatMessages([], {files: 42, questions: 40})).toBe(
    'No problems in 42 files, 40 questions.',
  );
  expect(formatMessages([], {files: 1, questions: 1})).toBe('No problems in 1 file, 1 question.');
});

it('prints a line for each message, and sums up', () => {
  const messages = check('??? question "T"\n    Use <pod>.\n');
  expect(formatMessages(messages, {files: 42, questions: 1}).split('\n')).toEqual([
    'docs/aws/page.md:1:1  warning  no-difficulty  Found no level for the question "T". Expected beginner, intermediate or advanced. Fix: Add a line such as `🟢 **Beginner**` to the answer, or `difficulty:` to the front matter.',
    'docs/aws/page.md:2:9  error  not-html  Found `<pod>`, which is no HTML element: readers do not see it. Expected text in angle brackets to be inline code. Fix: Put it in backticks (`<pod>`), or write `&lt;` for the bracket.',
    '',
    '1 error, 1 warning in 42 files',
  ]);
});

it('leaves out what there is none of', () => {
  expect(formatMessages(check('<a-b>\n\n<c-d>\n'), {files: 2, questions: 0})).toMatch(
    /\n2 errors in 2 files$/,
  );
});

it('colours on request', () => {
  const text = formatMessages(check('<pod>\n'), {files: 1, questions: 0}, {color: true});
  expect(text).toContain('\u001B[31merror\u001B[0m');
});
