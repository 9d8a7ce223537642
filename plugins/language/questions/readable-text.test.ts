import {expect, it} from 'vitest';
import {defaultVocabulary} from '../vocabulary.ts';
import {summarizePage} from './page-summary.ts';
import {readPage} from './read-page.ts';

const text =
  '# At least $\\epsilon$\n\nOf $a \\land b$.\n\n??? question "Why $\\le n$?"\n    By $1 - \\delta$.\n';
const page = readPage(text, {...defaultVocabulary, profile: 'mkdocs'});

it('says a formula with signs where only text can be', () => {
  expect(summarizePage(page)).toMatchObject({name: 'At least ϵ', prose: 'Of a ∧ b.'});
  const question = page.questions[0]?.parts.question;
  expect(question).toMatchObject({title: 'Why ≤ n?', shortAnswer: 'By 1 - δ.'});
});

it('makes ids of formulas as they were written, so that no address changes', () => {
  expect(page.questions[0]?.parts.question.id).toBe('why-le-n');
});
