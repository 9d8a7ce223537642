import {expect, it} from 'vitest';
import {defaultVocabulary} from '../vocabulary.ts';
import {readPage} from './read-page.ts';

const read = (title: string, profile: 'mkdocs' | null = 'mkdocs', level = '') => {
  const text = `??? question ${level} "${title}"\n    A.\n\n??? quiz ${level} "${title}"\n    - [x] a\n    - [ ] b\n`;
  const {questions, quizzes} = readPage(text, {...defaultVocabulary, profile});
  const {id, title: shown, number, difficulty} = questions[0]?.parts.question ?? {};
  expect(quizzes[0]?.parts.quiz).toMatchObject({id, title: shown, difficulty});
  return {id, title: shown, number, difficulty};
};

it.each([
  ['[Senior] How do pods stop?', 'How do pods stop?', 'advanced'],
  ['Q3. (junior): How do pods stop?', 'How do pods stop?', 'beginner'],
  ['How do pods stop? (Senior level)', 'How do pods stop?', 'advanced'],
  ['How does `kubectl drain` work? – Advanced', 'How does kubectl drain work?', 'advanced'],
  ['[Easy] `cd` or `pushd`?', 'cd or pushd?', 'beginner'],
  ['What is `cd` (easy)', 'What is cd', 'beginner'],
])('a title says its level: %s', (written, title, difficulty) => {
  const plain = read(written, null);
  expect(plain).toMatchObject({difficulty: null});
  expect(read(written)).toEqual({...plain, title, difficulty});
});

it.each([
  'TLS – Basics',
  'TLS: basics',
  'What is auth (basic)?',
  'Why [AWS, senior]?',
  'Hard links?',
  '[Senior]',
])('a title that says none: %s', (written) => {
  expect(read(written)).toEqual(read(written, null));
});

it('yields to the level of the block, and stays in the title where the two differ', () => {
  expect(read('[Easy] Why?', 'mkdocs', 'beginner')).toMatchObject({title: 'Why?'});
  const other = {title: '[Easy] Why?', difficulty: 'advanced'};
  expect(read('[Easy] Why?', 'mkdocs', 'advanced')).toMatchObject(other);
});

it('the path of a page says the level of questions that have none, under the profile of MkDocs', () => {
  const levelIn = (path: string, text: string, profile: 'mkdocs' | null = 'mkdocs') =>
    readPage(text, {...defaultVocabulary, profile}, {}, path).questions[0]?.parts.question
      .difficulty;
  const plain = '??? question "Why?"\n    A.\n';
  expect(levelIn('docs/git/02-senior/rebase.md', plain)).toBe('advanced');
  expect(levelIn('docs/git/02-senior/rebase.md', plain, null)).toBeNull();
  expect(levelIn('docs/hard-links/page.md', plain)).toBeNull();
  expect(levelIn('docs/senior/a.md', `---\ndifficulty: easy\n---\n\n${plain}`)).toBe('beginner');
  expect(levelIn('docs/senior/a.md', `## Junior\n\n${plain}`)).toBe('beginner');
  expect(levelIn('docs/senior/a.md', plain.replace('"', 'medium "'))).toBe('intermediate');
});
