import {execFileSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {shellWord} from './shell-word.ts';

it.each([
  ['aws/iam', 'aws/iam'],
  ['Über/первый.md', 'Über/первый.md'],
  ['My Topic/', '"My Topic/"'],
  ["it's (2)", `"it's (2)"`],
  ['a;b&c', '"a;b&c"'],
  ['C# & $HOME', "'C# & $HOME'"],
  [`"it's" \`id\`!`, `'"it'\\''s" \`id\`!'`],
  [String.raw`a\b`, String.raw`'a\b'`],
  ['', '""'],
])('%j is one word of a shell: %s', (text, word) => {
  expect(shellWord(text, '/')).toBe(word);
  const said = execFileSync('sh', ['-c', `printf %s ${word}`], {encoding: 'utf8'});
  expect(said).toBe(text);
});

it.each([
  [String.raw`..\aws`, String.raw`..\aws`],
  [String.raw`..\my bank`, String.raw`"..\my bank"`],
  [String.raw`C:\banks`, String.raw`"C:\banks"`],
])('%j is one word of the shells of Windows: %s', (text, word) => {
  expect(shellWord(text, '\\')).toBe(word);
});
