import {expect, it} from 'vitest';
import type {PagePlan} from '../plan/index.ts';
import {plainStyle} from '../convert/index.ts';
import readConverted from '../read/read-page.ts';
import {pageAnchors} from './anchors.ts';

it('anchors of headings that say "Answer", and are gone, lead to their questions', () => {
  const answer = (number: number) => `## What is ${number}?\n\n### Answer\n\nA number.\n`;
  const text = `${answer(1)}\n${answer(2)}\n## Why is this none?\n\nText.\n\n### Answer\n\nMore.\n`;
  const options = {path: 'a.md', headings: 'questions', untyped: false} as const;
  const [read] = readConverted({text, options: {...options, anchors: plainStyle}});
  if (!read) throw new Error('no page');
  const page: PagePlan = {
    source: 'a.md',
    target: 'a.md',
    old: '',
    address: 'a',
    part: 0,
    fields: {},
  };
  const ids = read.questions.map(({id}) => id);
  const {old} = pageAnchors([{page, read, ids}]);
  const leads = new Map(old.map((one) => [one.old, one.anchor]));
  expect(leads.get('answer')).toBe('what-is-1');
  expect(leads.get('answer_1')).toBe('what-is-2');
});
