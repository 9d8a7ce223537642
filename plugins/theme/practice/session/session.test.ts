import {expect, it} from 'vitest';
import type {Grade} from '../store/types';
import {
  askSkipped,
  begin,
  grade,
  lastGraded,
  placeOf,
  skip,
  summarise,
  type Session,
} from './session';
import {questionOf} from './testing';

const session = begin(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => questionOf(id)));
const give = (to: Session, ...grades: readonly Grade[]) =>
  grades.reduce((now, one) => grade(now, {grade: one, given: null, due: 1000}), to);
const asked = ({queue}: Session) => queue.map(({id}) => id).join('');

it('asks what was not had again after some others, and counts it once', () => {
  const after = give(session, 'again', 'had');
  expect(asked(after)).toBe('cdeaf');
  expect(placeOf(session)).toEqual({place: 1, total: 6});
  expect(placeOf(after)).toEqual({place: 2, total: 6});
  expect(asked(give(after, 'nearly', 'had', 'had', 'had'))).toBe('f');
  // The last one comes back at once.
  expect(asked(give(begin([questionOf('a')]), 'again'))).toBe('a');
});

it('goes back grade by grade to where it was', () => {
  const after = give(session, 'had', 'again');
  expect(after.previous).toEqual(give(session, 'had'));
  expect(after.previous?.previous).toBe(session);
  expect(session.previous).toBeNull();
});

it('goes on to the next question when one is skipped, of as many as before', () => {
  const after = skip(session);
  expect(asked(after)).toBe('bcdef');
  expect(placeOf(after)).toEqual({place: 2, total: 6});
});

it('takes back the last step, a skip too, and no grade before it', () => {
  const graded = give(session, 'had');
  expect(lastGraded(graded)?.question.id).toBe('a');
  const skipped = skip(graded);
  expect(skipped.previous).toBe(graded);
  expect(lastGraded(skipped)).toBeNull();
  expect(lastGraded(session)).toBeNull();
});

it('asks what was skipped when that is wanted, before what is left', () => {
  const after = askSkipped(skip(give(skip(session), 'had')));
  expect(asked(after)).toBe('acdef');
  expect(after.skipped).toEqual([]);
  expect(placeOf(after)).toEqual({place: 2, total: 6});
});

it('says at the end what was had at once, what to read again and when they come back', () => {
  const after = give(session, 'again', 'had', 'nearly', 'had', 'had', 'had', 'had');
  const {had, readAgain, due} = summarise(after);
  expect(had.map(({id}) => id)).toEqual(['b', 'd', 'e', 'f']);
  expect(readAgain.map(({id}) => id)).toEqual(['a', 'c']);
  expect(due).toHaveLength(6);
  expect(summarise(session)).toEqual({had: [], readAgain: [], due: []});
});
