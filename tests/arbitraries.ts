import fc from 'fast-check';

/*
 * Input for the fuzz tests. The seed is fixed, so that a run can be repeated;
 * `FUZZ_SEED` and `FUZZ_RUNS` look further. fast-check prints the seed of a failure.
 */
export const fuzz = {
  seed: Number(process.env.FUZZ_SEED ?? 20_240_701),
  numRuns: Number(process.env.FUZZ_RUNS ?? 900),
};

const openings = [
  '??? question "Title"',
  '???+ note',
  '!!! tip "T"',
  '???',
  '!!!',
  '??? "',
  '???- a',
];
const space = [
  ' ',
  '  ',
  '    ',
  '        ',
  '\t',
  '\n',
  '\n\n',
  '\n    ',
  '\n        ',
  '\r\n',
  '\r',
];
const blocks = [
  '- ',
  '> ',
  '1. ',
  '10. ',
  '# ',
  '```',
  '~~~',
  '---',
  '===',
  '    ',
  '| a | b |\n| - | - |',
];
const directives = [':::question[T]{#id}', ':::note', ':::', '::a', ':b'];
const inline = [
  '*',
  '**',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '[^1]: ',
  '[a]: b',
  '\\',
  '"',
  '""',
  '🧠',
  '🟢 **Beginner**',
];
const letters = [
  'a',
  'Body',
  'é',
  '質',
  '0',
  '-',
  '?',
  '!',
  ':',
  '\u{1F600}',
  '\uD83D',
  '\uDE00',
  '\0',
  '\uFEFF',
  '\u00A0',
];
const mkdocs = [
  '$',
  '$$',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '=== "A"',
  '/// details | T',
  '///',
  '--8<-- "a.md"',
  '--8<--',
  '<div markdown>',
  ': ',
  '{: .a }',
  '*[a]: b',
  '++a++',
  '==a==',
  '^^a^^',
  '[TOC]',
];
const html = ['<div>', '</div>', '<p>a</p>', '<!--', '-->', '<br>', '<', '>'];

const text = (weighted: [weight: number, words: string[]][]) =>
  fc
    .array(
      fc.oneof(
        ...weighted.map(([weight, words]) => ({weight, arbitrary: fc.constantFrom(...words)})),
      ),
      {maxLength: 60, size: 'max'},
    )
    .map((words) => words.join(''));

/** Text in which anything can happen. */
export const anyText = text([
  [5, openings],
  [9, space],
  [4, blocks],
  [2, directives],
  [3, inline],
  [4, letters],
  [2, html],
  [3, mkdocs],
]);

const harmless = (words: string[]) => words.filter((word) => !/[?!]/.test(word));

/** Text without the dialect's marks, and without HTML. */
export const plainText = text([
  [9, space],
  [4, blocks],
  [2, directives],
  [3, inline],
  [4, harmless(letters)],
]);

/** Text with HTML, but without lists and quotes, which may follow HTML directly here. */
export const htmlText = text([
  [8, space.filter((word) => !/ {4}|\t/.test(word))],
  [3, ['# ', '```', 'a', 'é', '**', '`']],
  [
    5,
    html
      .filter((word) => !/[!>]$/.test(word) || word.startsWith('<'))
      .filter((word) => word !== '<!--'),
  ],
]);
