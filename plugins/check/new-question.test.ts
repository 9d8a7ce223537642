import {expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {addQuestion} from './new-question.ts';
import {checkAll, file, places} from './test-helpers.ts';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
const none = new Set<string>();
const title = 'Why is a pod pending?';

function textOf(text: string, taken: ReadonlySet<string> = none, level = 'junior'): string {
  return decoder.decode(addQuestion(file(text), {title, level}, taken).file.bytes);
}

it('adds a question at the end, with a level and an id', () => {
  const {
    file: page,
    id,
    line,
  } = addQuestion(file('# A\n\nText.\n\n'), {title, level: 'Hard'}, none);
  expect(decoder.decode(page.bytes)).toBe(
    '# A\n\nText.\n\n??? question "Why is a pod pending? {#why-is-a-pod-pending}"\n    🔴 **Advanced**\n',
  );
  expect([id, line]).toEqual(['why-is-a-pod-pending', 5]);
});

it('leaves one thing to find: the answer', () => {
  const messages = checkAll({'docs/aws/page.md': textOf('# A\n')});
  expect(places(messages)).toEqual(['empty-answer 3:1']);
  const answered = `${textOf('# A\n')}\n    Nobody has room for it.\n`;
  expect(places(checkAll({'docs/aws/page.md': answered}))).toEqual([]);
});

it('goes on as the page does: numbers, line endings, the mark at its start', () => {
  const before = '\uFEFF??? question "7. What? {#what}"\r\n    🟢 **Beginner**\r\n\r\n    A.';
  const after = textOf(before);
  expect(after.startsWith(`${before}\r\n\r\n??? question "8. Why is a pod pending? {#`)).toBe(true);
  expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('takes no id that leads to another question', () => {
  const taken = new Set(['why-is-a-pod-pending', 'why-is-a-pod-pending-2']);
  expect(textOf('# A\n', taken)).toContain('{#why-is-a-pod-pending-3}');
});

it('leaves the level to a page that has one for all', () => {
  const page = file('---\ndifficulty: beginner\n---\n');
  const {file: after} = addQuestion(page, {title}, none);
  const answered = `${decoder.decode(after.bytes)}    An answer.\n`;
  expect(places(checkAll({'docs/aws/page.md': answered}))).toEqual([]);
});

it('keeps quotes and code of the title, and does not repeat a number', () => {
  const {file: after, id} = addQuestion(file(''), {title: ' 1. What is "a `pod`"?'}, none);
  expect(decoder.decode(after.bytes)).toBe('??? question "What is "a `pod`"? {#what-is-a-pod}"\n');
  expect(id).toBe('what-is-a-pod');
});

it.each([
  ['# A\n', '404. What does it say?', '"404. What does it say? {#what-does-it-say}"'],
  ['??? question "3. A?"\n', '404. What does it say?', '"4. 404. What does it say? {#what-'],
  ['??? question "3. A?"\n', '2. What does it say?', '"4. What does it say? {#what-'],
  ['??? question "404. A?"\n', 'And 500?', '"And 500? {#and-500}'],
  ['??? question "A?"\n\n??? question "404. B?"\n', 'And 500?', '"And 500? {#and-500}'],
  ['??? question "A?"\n\n??? question "12. Factors?"\n', 'And 500?', '"And 500? {#and-500}'],
  ['??? question "103. A?"\n\n??? question "104. B?"\n', 'And 500?', '"105. And 500? {#and-'],
  ['??? question "1. A?"\n\n??? question "4. B?"\n', 'And 500?', '"5. And 500? {#and-500}'],
  ['??? question "3. A?"\n', '\t What does it say? ', '"4. What does it say? {#what-'],
])('on %j has %j as it was meant', (before, title, written) => {
  const {bytes} = addQuestion(file(before), {title}, none).file;
  expect(decoder.decode(bytes)).toContain(`??? question ${written}`);
});

it('goes on below what a page includes', () => {
  const part = {text: '??? question "3. Of a file? {#part}"\n    A.\n', base: '', included: {}};
  const page = {...file('--8<-- "part.md"\n'), included: {'part.md': part}};
  const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
  const {file: after, line} = addQuestion(page, {title}, none, vocabulary);
  expect([line, decoder.decode(after.bytes).split('\n')[2]]).toEqual([
    3,
    '??? question "4. Why is a pod pending? {#why-is-a-pod-pending}"',
  ]);
});

it.each([
  ['```sh\nls\n', {title}, /would not read the question .* Look for a fence/],
  ['<!-- later\n', {title}, /would not read the question/],
  ['# A\n', {title: ' '}, /Found the title " ", expected what an interviewer asks/],
  ['# A\n', {title, level: 'easiest'}, /Found the level "easiest", expected beginner, /],
])('refuses what the site would not read: %j', (text, question, message) => {
  expect(() => addQuestion(file(text), question, none)).toThrow(message);
});
