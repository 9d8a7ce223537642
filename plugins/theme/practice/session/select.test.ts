import {expect, it} from 'vitest';
import {schedule} from '../store/schedule';
import type {Grade, Progress} from '../store/types';
import {begin, grade as graded} from './session';
import {countKinds, select} from './select';
import {byId, day, everything, known, questionOf} from './testing';
import type {Choice} from './types';

const now = Date.UTC(2026, 10, 26, 20);
const ids = (all: readonly {id: string}[]) => all.map(({id}) => id);

it('asks what is due first, the most overdue before the others, then what is new, then what is due soonest', () => {
  const questions = ['later', 'new', 'due', 'overdue', 'soon'].map((id) => questionOf(id));
  const progress = byId(
    known('later', ['had', now - 1 * day], ['had', now - 1000]),
    known('soon', ['again', now - 1000]),
    known('due', ['had', now - 4 * day]),
    known('overdue', ['had', now - 30 * day]),
  );
  expect(ids(select(questions, progress, everything, now))).toEqual([
    'overdue',
    'due',
    'new',
    'soon',
    'later',
  ]);
  expect(ids(select(questions, progress, {...everything, kind: 'due'}, now))).toEqual([
    'overdue',
    'due',
  ]);
  expect(ids(select(questions, progress, {...everything, count: 2}, now))).toEqual([
    'overdue',
    'due',
  ]);
});

it('asks new questions in the order of the bank, a topic after the other in turn', () => {
  const questions = ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'].map((id) =>
    questionOf(id, {topic: id.charAt(0)}),
  );
  expect(ids(select(questions, new Map(), everything, now))).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'c2',
    'a3',
  ]);
});

it('leaves out what was not chosen: other topics, levels and pages', () => {
  const questions = [
    questionOf('one', {level: 'beginner'}),
    questionOf('two', {level: 'advanced', page: '/b/'}),
    questionOf('three', {topic: 'b', page: '/c/'}),
  ];
  const asked = (choice: Partial<Choice>) =>
    ids(select(questions, new Map(), {...everything, ...choice}, now));
  expect(asked({topics: ['b']})).toEqual(['three']);
  expect(asked({levels: ['beginner', 'none']})).toEqual(['one', 'three']);
  expect(asked({page: '/b/'})).toEqual(['two']);
  expect(asked({topics: ['gone']})).toEqual([]);
});

it('tells what is left, shaky and saved, and is not confused by questions that are gone', () => {
  const questions = ['new', 'shaky', 'known'].map((id) => questionOf(id));
  const progress = byId(
    known('shaky', ['had', now - 20 * day], ['again', now - 10 * day]),
    {...known('known', ['had', now - day]), isSaved: true},
    known('gone', ['again', now - day]),
  );
  expect(countKinds(questions, progress, everything, now)).toEqual({
    mixed: 3,
    due: 1,
    left: 2,
    shaky: 1,
    saved: 1,
  });
  expect(ids(select(questions, progress, {...everything, kind: 'saved'}, now))).toEqual(['known']);
});

it('brings a question back each time later while it is had, and at once when it is not, over a week', () => {
  const questions = ['easy', 'hard'].map((id) => questionOf(id));
  const progress = new Map<string, Progress>();
  const asked: string[][] = [];
  for (let today = 0; today < 8; today += 1) {
    let time = now + today * day;
    let session = begin(
      select(questions, progress, {...everything, kind: today === 0 ? 'mixed' : 'due'}, time),
    );
    asked.push(ids(session.queue));
    for (let [question] = session.queue; question; [question] = session.queue) {
      const {id} = question;
      const before = progress.get(id) ?? null;
      const seenToday = session.graded.some((one) => one.question.id === id);
      const grade: Grade = id === 'easy' || seenToday ? 'had' : 'again';
      const card = schedule(before?.card ?? null, grade, time);
      const reviews = [...(before?.reviews ?? []), {at: time, grade}];
      progress.set(id, {...known(id), card, reviews});
      session = graded(session, {grade, given: null, due: card.due});
      time += 60_000;
    }
  }
  expect(asked[0]).toEqual(['easy', 'hard']);
  const daysOf = (id: string) => asked.flatMap((all, today) => (all.includes(id) ? [today] : []));
  // Once more within the week, and what is hard at least as often as twice.
  expect(daysOf('easy').length).toBeLessThanOrEqual(3);
  expect(daysOf('hard').length).toBeGreaterThan(daysOf('easy').length);
  expect(progress.get('easy')?.card?.due).toBeGreaterThan(now + 8 * day);
});
