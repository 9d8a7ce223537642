import type {Grade} from '../store/types';

/*
 * What a reader says of their own answers after an interview. An answer has some of these parts, and each is a point:
 * the short answer, what interviewers listen for, the depth, what is asked next, and the mistake that one did not make.
 */

export const criteria = ['said', 'listen', 'depth', 'followUp', 'mistake'] as const;
export type Criterion = (typeof criteria)[number];

/** Whether each was met; those that an answer does not have are not in it. */
export type Marks = Readonly<Partial<Record<Criterion, boolean>>>;

/** Of each question of the set; null for one that was not scored, or not asked. */
export type Score = readonly (Marks | null)[];

export interface Points {
  readonly had: number;
  readonly of: number;
}

export function pointsOf(marks: Marks): Points {
  const all = Object.values(marks);
  return {had: all.filter(Boolean).length, of: all.length};
}

/** What the schedule is told: without the short answer nothing else helps. */
export function gradeOf(marks: Marks): Grade {
  const {had, of} = pointsOf(marks);
  if (!marks.said) return 'again';
  return had === of ? 'had' : 'nearly';
}

export function sum(points: readonly Points[]): Points {
  return points.reduce((all, one) => ({had: all.had + one.had, of: all.of + one.of}), {
    had: 0,
    of: 0,
  });
}

/** Of each part over all answers that have it. */
export function pointsByCriterion(score: Score): (Points & {criterion: Criterion})[] {
  return criteria
    .map((criterion) => {
      const marks = score.flatMap((one) => one?.[criterion] ?? []);
      return {criterion, had: marks.filter(Boolean).length, of: marks.length};
    })
    .filter(({of}) => of > 0);
}

/** Two characters a question: the parts as digits to the base of three. */
export function encodeScore(score: Score): string {
  return score
    .map((marks) =>
      criteria
        .reduce((code, one) => code * 3 + digitOf(marks?.[one]), 0)
        .toString(36)
        .padStart(2, '0'),
    )
    .join('');
}

const digitOf = (mark: boolean | undefined) => (mark === undefined ? 0 : mark ? 2 : 1);

/** @returns Null for what no score is written as. */
export function decodeScore(text: string): Score | null {
  if (!/^(?:[0-9a-z]{2})+$/.test(text)) return null;
  const codes = (text.match(/../g) ?? []).map((code) => parseInt(code, 36));
  return codes.some((code) => code >= 3 ** criteria.length) ? null : codes.map(marksOf);
}

function marksOf(code: number): Marks | null {
  if (code === 0) return null;
  const digits = code.toString(3).padStart(criteria.length, '0');
  return Object.fromEntries(
    criteria.flatMap((one, index) => (digits[index] === '0' ? [] : [[one, digits[index] === '2']])),
  );
}
