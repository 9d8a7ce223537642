import {schedule} from '../store/schedule';
import type {Grade, Progress} from '../store/types';
import type {Choice, Question} from './types';

export const day = 24 * 60 * 60_000;

export function questionOf(id: string, given: Partial<Question> = {}): Question {
  return {id, aliases: [], answer: 'a1', level: null, page: '/a/', topic: 'a', ...given};
}

/** All questions, however many and however long. */
export const everything: Choice = {
  kind: 'mixed',
  topics: [],
  levels: [],
  page: null,
  count: 0,
  minutes: 0,
};

/** What is known after these grades, each at its time. */
export function known(id: string, ...grades: readonly (readonly [Grade, at: number])[]): Progress {
  const card = grades.reduce<Progress['card']>(
    (before, [grade, at]) => schedule(before, grade, at),
    null,
  );
  return {
    version: 1,
    id,
    answer: 'a1',
    card,
    reviews: grades.map(([grade, at]) => ({at, grade})),
    isSaved: false,
    savedAt: 0,
    changed: grades.at(-1)?.[1] ?? 0,
  };
}

export function byId(...all: readonly Progress[]): Map<string, Progress> {
  return new Map(all.map((one) => [one.id, one]));
}
