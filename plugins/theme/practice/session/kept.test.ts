import {expect, it} from 'vitest';
import {fromKept, toKept} from './kept';
import {begin, grade, skip} from './session';
import {questionOf} from './testing';

const bank = ['a', 'b', 'c', 'd'].map((id) => questionOf(id));
const session = skip(grade(begin(bank), {grade: 'again', given: null, due: 1000}));
/** As a browser keeps it. */
const kept = structuredClone({cards: toKept(session, 5000)});

it('goes on where a session was left, with what was graded and skipped', () => {
  expect(fromKept(kept, bank)).toEqual({session: {...session, previous: null}, deadline: 5000});
});

it('begins anew without one, and when a question has left the bank', () => {
  expect(fromKept(null, bank)).toBeNull();
  expect(fromKept({key: 'another’s'}, bank)).toBeNull();
  expect(fromKept({cards: {...kept.cards, form: 0}}, bank)).toBeNull();
  expect(fromKept(kept, bank.slice(1))).toBeNull();
});
