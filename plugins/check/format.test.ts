import {describe, expect, it} from 'vitest';
import {formatMessages} from './format.ts';
import {check, checkAll} from './test-helpers.ts';

it('says that all is well', () => {
  expect(formatMessages([], {files: 42, questions: 40})).toBe(
    'No problems in 42 files, 40 questions.',
  );
  expect(formatMessages([], {files: 1, questions: 1})).toBe('No problems in 1 file, 1 question.');
});

it('prints errors first, a line each, and sums up', () => {
  const messages = check('??? question "T"\n    Use <pod>.\n');
  expect(formatMessages(messages, {files: 42, questions: 1}).split('\n')).toEqual([
    'docs/aws/page.md:2:9  error  not-html  Found `<pod>`, which is no HTML element: readers do not see it. Expected text in angle brackets to be inline code. Fix: Put it in backticks (`<pod>`), or write `&lt;` for the bracket.',
    'docs/aws/page.md:1:1  warning  no-difficulty  Found no level for the question "T". Expected beginner, intermediate or advanced. Fix: Add a line such as `🟢 **Beginner**` to the answer, or `difficulty:` to the front matter.',
    '',
    '1 error, 1 warning in 42 files',
  ]);
});

describe('a bank with hundreds of warnings', () => {
  const questions = (count: number) =>
    Array.from({length: count}, (_, index) => `??? question "T${index}"\n    Text.\n\n`).join('');
  const messages = [
    ...checkAll({'docs/aws/page.md': questions(40)}),
    ...checkAll({'docs/aws/z.md': '??? question "Two"\n    Text with DoppelgÃ¤nger.\n'}),
    ...checkAll({'docs/last/page.md': '<pod>\n'}),
  ];
  const totals = {files: 3, questions: 41};

  it('hides no error: warnings are a line a page, below the errors', () => {
    const lines = formatMessages(messages, totals).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^docs\/last\/page\.md:1:1 {2}error {2}not-html {2}Found /);
    expect(lines[1]).toBe(
      'docs/aws/page.md:1:1  warning  no-difficulty  40 times, in lines 1, 4, 7, 10, 13 and 35 more: A question has no level. Fix: Add a line such as `🟢 **Beginner**` to the answer, or `difficulty:` to the front matter.',
    );
    expect(lines[2]).toMatch(
      /^docs\/aws\/z\.md:1:1 {2}warning {2}no-difficulty, double-encoded {2}Found no level .* Found .*Ã/,
    );
    expect(lines[4]).toBe('1 error, 42 warnings in 3 files');
  });

  it('says errors only on request, and how many warnings there are', () => {
    expect(formatMessages(messages, totals, {quiet: true}).split('\n')).toEqual([
      expect.stringContaining('  error  '),
      '',
      '1 error, 42 warnings in 3 files',
    ]);
  });
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
