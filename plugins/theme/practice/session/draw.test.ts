import {expect, it} from 'vitest';
import {draw, questionsOf, tagsOf, type Subject} from './draw';
import {questionOf} from './testing';
import type {Question} from './types';

const levels = ['beginner', 'intermediate', 'advanced'];
const bank = ['aws', 'git', 'linux'].flatMap((topic) =>
  [...levels, null].flatMap((level) =>
    Array.from({length: 12}, (_, index) =>
      questionOf(`${topic}-${level}-${index}`, {topic, level, page: `/${topic}/`}),
    ),
  ),
);
const subject: Subject = {seed: 'one', topics: [], levels: [], minutes: 30};
const ids = (questions: readonly (Question | null)[]) => questions.map((one) => one?.id ?? null);
const drawn = (change: Partial<Subject> = {}, questions: readonly Question[] = bank) =>
  draw(questions, {...subject, ...change}, levels);
const count = (questions: readonly Question[], of: (question: Question) => string | null) =>
  [...new Set(questions.map(of))].map(
    (one) => questions.filter((question) => of(question) === one).length,
  );

it('draws the same questions for the same link, in the same order, and others for another seed', () => {
  expect(ids(drawn())).toEqual(ids(drawn({}, [...bank].reverse())));
  const sets = ['one', 'two', 'three', 'four'].map((seed) => ids(drawn({seed})).join());
  expect(new Set(sets).size).toBe(4);
});

it('takes from each topic and each level as many as from the others', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const asked = drawn({seed, minutes: 36});
    expect(count(asked, ({topic}) => topic)).toEqual([4, 4, 4]);
    expect(count(asked, ({level}) => level)).toEqual([3, 3, 3, 3]);
    // Never two of a topic in a row.
    expect(asked.some(({topic}, index) => topic === asked[index + 1]?.topic)).toBe(false);
  }
});

it('asks only of the topics and levels that were chosen', () => {
  const asked = drawn({topics: ['git'], levels: ['advanced', 'none']});
  expect(asked.length).toBeGreaterThan(5);
  expect(new Set(asked.map(({topic}) => topic))).toEqual(new Set(['git']));
  expect(new Set(asked.map(({level}) => level))).toEqual(new Set(['advanced', null]));
  expect(drawn({topics: ['gone']})).toEqual([]);
});

it('asks as many as fit into the time, harder ones taking longer, and at least one', () => {
  const of = (level: string, minutes: number) => drawn({levels: [level], minutes}).length;
  expect(of('beginner', 15)).toBe(7);
  expect(of('intermediate', 15)).toBe(5);
  expect(of('advanced', 15)).toBe(3);
  expect(of('advanced', 1)).toBe(1);
  // All that there are.
  expect(drawn({minutes: 999})).toHaveLength(bank.length);
});

it('keeps all but one question of a set when one comes into the bank, goes, or gets another id', () => {
  const before = ids(drawn());
  const kept = (questions: readonly Question[]) =>
    ids(drawn({}, questions)).filter((id) => before.includes(id)).length;
  const more = questionOf('new', {topic: 'git', level: 'beginner'});
  expect(kept([...bank, more])).toBeGreaterThanOrEqual(before.length - 1);
  expect(kept(bank.filter(({id}) => id !== before[0]))).toBe(before.length - 1);
  const renamed = bank.map((question) =>
    question.id === before[0]
      ? {...question, id: 'renamed', aliases: ['between', question.id]}
      : question,
  );
  expect(ids(drawn({}, renamed))).toEqual(['renamed', ...before.slice(1)]);
});

it('asks the questions that a link names, whatever came into the bank since, and says which are gone', () => {
  const set = drawn();
  const tags = tagsOf(set);
  expect(tags).toHaveLength(set.length * 4);
  const newer = Array.from({length: 500}, (_, index) => questionOf(`new-${index}`, {topic: 'git'}));
  expect(ids(questionsOf(tags, [...newer, ...bank], []))).toEqual(ids(set));
  const [first, ...rest] = ids(set);
  expect(
    ids(
      questionsOf(
        tags,
        bank.filter(({id}) => id !== first),
        [],
      ),
    ),
  ).toEqual([null, ...rest]);
});

it('asks what the seed of a link draws where another question has the same tag', () => {
  const byTag = new Map<string, Question>();
  const pair: Question[] = [];
  for (let index = 0; pair.length === 0; index++) {
    const question = questionOf(`why-${index}`);
    const other = byTag.get(tagsOf([question]));
    if (other) pair.push(other, question);
    byTag.set(tagsOf([question]), question);
  }
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => drawn({seed, minutes: 3}, pair));
  expect(new Set(asked.flatMap(ids)).size).toBe(2);
  for (const one of asked) expect(ids(questionsOf(tagsOf(one), pair, one))).toEqual(ids(one));
});

it('draws from 10,000 questions within a frame', () => {
  const many = Array.from({length: 10_000}, (_, index) =>
    questionOf(`q${index}`, {topic: `t${index % 20}`, level: levels[index % 3] ?? null}),
  );
  expect(drawn({minutes: 60}, many)).toHaveLength(20);
});
