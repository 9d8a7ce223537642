import {expect, it} from 'vitest';
import {
  decodeScore,
  encodeScore,
  gradeOf,
  pointsByCriterion,
  pointsOf,
  sum,
  type Score,
} from './score';

const score: Score = [
  {said: true, listen: false, depth: true, followUp: true, mistake: true},
  {said: false},
  null,
  {said: true, mistake: false},
];

it('is written as two characters a question, and read as it was', () => {
  const text = encodeScore(score);
  expect(text).toMatch(/^[0-9a-z]{8}$/);
  expect(decodeScore(text)).toEqual(score);
});

it.each(['', 'a', 'zz', '2-', '<script>', 'aa'.repeat(500)])('is not read from "%s"', (text) => {
  expect(decodeScore(text)).toBeNull();
});

it('gives a point for each part of an answer, and counts only the parts that it has', () => {
  expect(pointsOf(score[0] ?? {})).toEqual({had: 4, of: 5});
  expect(sum(score.map((marks) => pointsOf(marks ?? {})))).toEqual({had: 5, of: 8});
  expect(pointsByCriterion(score)).toEqual([
    {criterion: 'said', had: 2, of: 3},
    {criterion: 'listen', had: 0, of: 1},
    {criterion: 'depth', had: 1, of: 1},
    {criterion: 'followUp', had: 1, of: 1},
    {criterion: 'mistake', had: 1, of: 2},
  ]);
});

it('tells the schedule: not had without the short answer, had with every part', () => {
  expect(gradeOf({said: false, depth: true, mistake: true})).toBe('again');
  expect(gradeOf({said: true, depth: false})).toBe('nearly');
  expect(gradeOf({said: true})).toBe('had');
});
