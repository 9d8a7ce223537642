import {fsrs} from 'ts-fsrs';
import {describe, expect, it} from 'vitest';
import {due} from '../session/standing.ts';
import {cardAfter, nextCard, schedule, scheduleBy} from './schedule.ts';
import type {Grade, StoredCard} from './types.ts';

/*
 * The numbers are those that ts-fsrs's own tests publish for version 6 of the algorithm
 * (packages/fsrs/__tests__/FSRS-6.test.ts and strategies/learning-steps.test.ts of its repository, 5.4).
 */

const start = Date.UTC(2022, 11, 29, 12, 30);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('a schedule', () => {
  it('has the memory state that fsrs-rs finds after six reviews', () => {
    const grades: Grade[] = ['again', 'had', 'had', 'had', 'had', 'had'];
    const days = [0, 0, 1, 3, 8, 21];
    let card: StoredCard | null = null;
    let now = start;
    for (const [index, grade] of grades.entries()) {
      now += (days[index] ?? 0) * day;
      card = schedule(card, grade, now);
    }
    expect(card?.stability).toBeCloseTo(53.62691, 4);
    expect(card?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('begins where the weights say', () => {
    const cards = (['again', 'nearly', 'had'] as const).map((grade) =>
      schedule(null, grade, start),
    );
    expect(cards.map(({stability}) => stability)).toEqual([0.212, 1.2931, 2.3065]);
    expect(cards.map(({difficulty}) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397]);
    expect(cards.map(({reps, lapses}) => [reps, lapses])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('keeps, stored and read again at each review, the intervals of the library’s own steps', () => {
    const had = Array<Grade>(5).fill('had');
    const grades: Grade[] = ['had', ...had, 'again', 'again', ...had];
    const library = fsrs({enable_fuzz: false});
    const intervals: number[] = [];
    let card: StoredCard | null = null;
    let now = start;
    for (const grade of grades) {
      const next = scheduleBy(library, card, grade, now);
      card = JSON.parse(JSON.stringify(next)) as StoredCard;
      intervals.push(card.scheduled_days);
      now = card.due;
    }
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('asks in minutes for what was not had, and in days for what was', () => {
    const later = (grade: Grade) => schedule(null, grade, start).due - start;
    expect([later('again'), later('nearly'), later('had')]).toEqual([
      10 * minute,
      15 * minute,
      2 * day,
    ]);
  });

  it('goes on when the clock was put back', () => {
    const card = schedule(schedule(null, 'had', start), 'had', start - 30 * day);
    const later = card.due - (start - 30 * day);
    expect(later).toBeGreaterThan(0);
    // From now, and not from what the clock said then.
    expect(later).toBeLessThan(5 * day);
    expect(Number.isFinite(card.stability)).toBe(true);
  });

  it('is made anew from the reviews', () => {
    const reviews = [
      {at: start, grade: 'again'},
      {at: start + day, grade: 'had'},
    ] as const;
    expect(cardAfter(reviews)).toEqual(
      schedule(schedule(null, 'again', start), 'had', start + day),
    );
    expect(cardAfter([])).toBeNull();
  });

  it('goes on from the reviews where there is no card', () => {
    const reviews = [{at: start, grade: 'had'}] as const;
    const card = cardAfter(reviews);
    const next = schedule(card, 'had', start + 2 * day);
    expect(nextCard({card: null, reviews}, 'had', start + 2 * day)).toEqual(next);
    expect(nextCard({card, reviews: []}, 'had', start + 2 * day)).toEqual(next);
    expect(nextCard(undefined, 'had', start)).toEqual(card);
  });

  it('says what is due', () => {
    const card = schedule(null, 'again', start);
    expect(due(card, start + 9 * minute)).toBe(false);
    expect(due(card, start + 10 * minute)).toBe(true);
    expect(due(null, start)).toBe(false);
  });
});
