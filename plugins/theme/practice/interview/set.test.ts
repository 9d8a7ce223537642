import {expect, it} from 'vitest';
import type {Bank} from '../data';
import {questionOf} from '../session/testing';
import {setAt} from './set';

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
