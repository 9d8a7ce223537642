import {expect, it} from 'vitest';
import {readPage} from '../language/questions/read-page.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {file} from './test-helpers.ts';
import {writeIds} from './write-ids.ts';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

function written(...texts: string[]): string[] {
  const files = texts.map((text, index) => file(text, `docs/aws/${index}.md`));
  return writeIds(files).files.map(({bytes}) => decoder.decode(bytes));
}

const source = [
  '\uFEFF---\r\ntitle: "x"\r\n---\r\n',
  '??? question "1. What is a `pod`?"  \r\n    A "group".\r\n\r\n',
  '    ??? question advanced "Nested "inner" one"\r\n        A.\r\n',
  '???+ question "Has one {#one}"\n\tA.\n',
  '> ??? question "Τι είναι;"\n>     A.\n\n',
  '- ??? question "🧠"\n      A.\n',
].join('');

it('adds ids to titles that have none, and changes no other byte', () => {
  const [text = ''] = written(source);
  expect(text.replace(/ \{#(?!one)[^}]+\}(?=")/g, '')).toBe(source);
  expect(text).toContain('??? question "1. What is a `pod`? {#what-is-a-pod}"  \r\n');
  expect(text).toContain('"Nested "inner" one {#nested-inner-one}"');
  expect(text).toContain('"🧠 {#q-1f9e0}"');
  expect(text).toContain('"Τι είναι; {#τι-είναι}"');
});

it('gives each question the id that it had', () => {
  const ids = (text: string) => readPage(text).questions.map(({parts}) => parts.question.id);
  const [text = ''] = written(source);
  expect(ids(text)).toEqual(ids(source));
  expect(written(text)).toEqual([text]);
});

it('writes into the attributes of a directive', () => {
  expect(
    written(':::question[What [x] is?]{.advanced}\nA.\n:::\n\n:::question[Why?]\nA.\n:::\n'),
  ).toEqual([
    ':::question[What [x] is?]{#what-x-is .advanced}\nA.\n:::\n\n:::question[Why?]{#why}\nA.\n:::\n',
  ]);
});

it('tells questions with the same title apart, over all files', () => {
  expect(
    written(
      '??? question "Why?"\n    A.\n',
      '??? question "Why?"\n    A.\n',
      '??? question "X {#why-2}"\n    A.\n',
    ),
  ).toEqual([
    '??? question "Why? {#why}"\n    A.\n',
    '??? question "Why? {#why-3}"\n    A.\n',
    '??? question "X {#why-2}"\n    A.\n',
  ]);
});

it('writes into what is a question to the bank, and not into the line that asks for a file', () => {
  const text = [
    '??? flashcard "What is a pod?"\n    A.\n\n',
    '=== "Linux"\n\n    ??? question "In a tab?"\n        A.\n\n',
    '/// details | What is a node?\n    type: question\n\nA.\n///\n\n',
    '<div markdown>\n??? question "In HTML?"\n    A.\n</div>\n\n',
    '--8<-- "part.md"\n\n{% include-markdown "part.md" %}\n',
  ].join('');
  const part = {text: '??? question "Of a file?"\n    A.\n', base: '', included: {}};
  const page = {...file(text), included: {'part.md': part}};
  const {files, unwritten} = writeIds([page], {
    ...defaultVocabulary,
    blocks: [...defaultVocabulary.blocks, {id: 'flashcard', label: 'Flashcard', like: 'question'}],
    profile: 'mkdocs',
  });
  const after = decoder.decode(files[0]?.bytes);
  expect(after.match(/.*\{#.*/g)?.map((line) => line.trim())).toEqual([
    '??? flashcard "What is a pod? {#what-is-a-pod}"',
    '??? question "In a tab? {#in-a-tab}"',
    '/// details | What is a node? {#what-is-a-node}',
    '??? question "In HTML? {#in-html}"',
  ]);
  expect(after.replace(/ \{#[^}]+\}/g, '')).toBe(text);
  expect(unwritten.map(({id}) => id)).toEqual(['of-a-file', 'of-a-file-2']);
  expect(files[0]).toHaveProperty('included');
});

it('leaves a file that is no UTF-8 alone', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('??? question "A?"\n    '),
    0xe9,
    0x0a,
  ]);
  const latin = {path: 'docs/aws/a.md', bytes};
  expect(writeIds([latin])).toEqual({files: [latin], written: 0, unwritten: []});
});
