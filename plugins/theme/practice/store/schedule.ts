import {createEmptyCard, fsrs, Rating, type FSRS} from 'ts-fsrs';
import type {Grade, Progress, Review, StoredCard} from './types';

const ratings = {again: Rating.Again, nearly: Rating.Hard, had: Rating.Good} as const;

/**
 * What was not had comes again in ten minutes; what was had comes in days at once: who just read
 * the answer would only repeat it.
 */
const ours = fsrs({enable_fuzz: false, learning_steps: ['10m']});

/** The card after a grade; null is a question that was never graded. */
export function schedule(card: StoredCard | null, grade: Grade, now: number): StoredCard {
  return scheduleBy(ours, card, grade, now);
}

export function scheduleBy(
  scheduler: FSRS,
  card: StoredCard | null,
  grade: Grade,
  now: number,
): StoredCard {
  // A clock that was put back: the library goes forwards only, and what comes in days counts from now.
  const before = card && {...card, last_review: Math.min(card.last_review, now)};
  const {due, last_review, ...rest} = scheduler.next(
    before ?? createEmptyCard(now),
    now,
    ratings[grade],
  ).card;
  return {...rest, due: due.getTime(), last_review: last_review?.getTime() ?? now};
}

/** The card of a question after a grade, whatever is known of it. */
export function nextCard(
  known: Pick<Progress, 'card' | 'reviews'> | undefined,
  grade: Grade,
  now: number,
): StoredCard {
  return schedule(known?.card ?? cardAfter(known?.reviews ?? []), grade, now);
}

/** The card that all these grades lead to, oldest first. */
export function cardAfter(reviews: readonly Review[]): StoredCard | null {
  return reviews.reduce<StoredCard | null>((card, {grade, at}) => schedule(card, grade, at), null);
}
