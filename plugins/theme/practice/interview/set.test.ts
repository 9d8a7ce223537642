import {expect, it} from 'vitest';
import type {Bank} from '../data';
import {questionOf} from '../session/testing';
import {placeQuery} from './address';
import {drawSet, setAt} from './set';

const bank: Bank = {
  questions: [questionOf('one', {level: 'easy'}), questionOf('two', {topic: 'b'})],
  topics: ['a', 'b'].map((name) => ({name, label: name, path: `/${name}/`})),
  levels: ['easy'],
  pages: [],
  callouts: {},
};

it('is about what the bank has of what its link names, and says so where that is nothing', () => {
  const at = (search: string) => setAt(bank, {search, hash: ''});
  const gone = at('?topic=gone&difficulty=none');
  expect(gone.place).toMatchObject({topics: [], levels: ['none']});
  expect(gone.questions).toHaveLength(1);
  expect(gone.notes).toEqual([expect.stringContaining('no longer in the bank')]);

  const some = at('?topic=gone&topic=a');
  expect(some.place.topics).toEqual(['a']);
  expect(some.questions).toHaveLength(1);
  expect(some.notes).toEqual([]);
  expect(at('').notes).toEqual([]);
});

it('has a link, and a link to its card, however long it is', () => {
  const questions = Array.from({length: 600}, (_, index) =>
    questionOf(`question-${index}`, {level: 'easy'}),
  );
  const long = {...bank, levels: ['easy', 'hard'], questions};
  const {place} = setAt(long, {search: '?seed=a&minutes=999', hash: ''});
  const drawn = drawSet(long, place);
  expect(drawn.questions).toHaveLength(499);
  const score = drawn.questions.map(() => ({said: true}));
  const link = new URL(placeQuery({...drawn.place, score}), 'https://bank.example');
  expect(setAt(long, link)).toMatchObject({questions: drawn.questions, score, notes: []});
});
