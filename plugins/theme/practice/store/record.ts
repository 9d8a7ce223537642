import type {Grade, Progress, Review, StoredCard} from './types';

/* What may be a record: read from a database that other versions and a browser's faults have written, or from a file. */

const mostReviews = 100;

/** Milliseconds; clocks of two devices differ by less. */
const day = 86_400_000;

export type Found =
  | {readonly record: Progress; readonly isRepaired: boolean}
  /** Nothing of it is of use. */
  | {readonly reason: string};

/**
 * Read a record; what is wrong with a part of it costs that part. What a clock that was far ahead has dated is of now:
 * it would be later than all that is graded and saved from now on.
 */
export function readRecord(value: unknown, now = Date.now()): Found {
  if (!isObject(value)) return {reason: `found ${typeof value}, expected a record`};
  const {version, id, answer, card, reviews, isSaved, savedAt, changed} = value;
  if (typeof id !== 'string' || id === '' || id.length > 500)
    return {reason: 'found no id of a question'};
  if (typeof version === 'number' && version > 1)
    return {reason: `found version ${version}, expected 1`};
  const given = readReviews(reviews);
  const read = setBack(given, now);
  const ofCard = isCard(card) ? cardSetBack(card, now) : null;
  if (read.length === 0 && ofCard === null && typeof isSaved !== 'boolean')
    return {reason: 'found no reviews, no card and not whether it is saved'};
  const time = isTime(changed) ? timeSetBack(changed, now) : (read.at(-1)?.at ?? 0);
  const record: Progress = {
    version: 1,
    id,
    answer: typeof answer === 'string' ? answer : '',
    card: ofCard && copyOf(ofCard),
    reviews: read,
    isSaved: isSaved === true,
    // Records were written without it: what is saved was so when they were.
    savedAt: isTime(savedAt) ? timeSetBack(savedAt, now) : isSaved === true ? time : 0,
    changed: time,
  };
  const isWhole =
    version === 1 &&
    record.answer === answer &&
    ofCard === card &&
    Array.isArray(reviews) &&
    reviews.length === read.length &&
    read === given &&
    record.isSaved === isSaved &&
    (savedAt === undefined || record.savedAt === savedAt) &&
    record.changed === changed;
  return {record, isRepaired: !isWhole};
}

/** Of one question: the schedule of the later grade, the later saving, and the reviews of both. */
export function merge(one: Progress, other: Progress): Progress {
  const {answer, card} = isGradedLater(other, one) ? other : one;
  const {isSaved, savedAt} = other.savedAt > one.savedAt ? other : one;
  return {
    ...one,
    answer,
    card,
    reviews: limited([...one.reviews, ...other.reviews]),
    isSaved,
    savedAt,
    changed: Math.max(one.changed, other.changed),
  };
}

/** Of the same grade, the one whose card is whole. */
function isGradedLater(one: Progress, other: Progress): boolean {
  const [at, otherAt] = [gradedAt(one), gradedAt(other)];
  return at > otherAt || (at === otherAt && other.card === null);
}

function gradedAt({card, reviews}: Progress): number {
  return card?.last_review ?? reviews.at(-1)?.at ?? -Infinity;
}

/** In the order of time, each once, and the last hundred. */
export function limited(reviews: readonly Review[]): Review[] {
  const byTime = new Map(reviews.map((review) => [`${review.at} ${review.grade}`, review]));
  return [...byTime.values()].sort((one, other) => one.at - other.at).slice(-mostReviews);
}

function readReviews(value: unknown): Review[] {
  if (!Array.isArray(value)) return [];
  return limited(
    value.flatMap((one: unknown) =>
      isObject(one) && isTime(one.at) && isGrade(one.grade) ? [{at: one.at, grade: one.grade}] : [],
    ),
  );
}

function timeSetBack(time: number, now: number): number {
  return time > now + day ? now : time;
}

/** In their order, a millisecond apart. */
function setBack(reviews: Review[], now: number): Review[] {
  if ((reviews.at(-1)?.at ?? now) <= now + day) return reviews;
  const last = reviews.length - 1;
  return reviews.map((review, index) =>
    review.at > now ? {...review, at: now + index - last} : review,
  );
}

/** It comes again as many days after its grade as before. */
function cardSetBack(card: StoredCard, now: number): StoredCard {
  const last_review = timeSetBack(card.last_review, now);
  return last_review === card.last_review
    ? card
    : {...card, last_review, due: card.due - card.last_review + now};
}

const numbers = [
  'stability',
  'difficulty',
  'elapsed_days',
  'scheduled_days',
  'learning_steps',
  'reps',
  'lapses',
] as const;

/** Learning, reviewed, learning again: of what was graded. The library throws at what is none. */
const states: readonly unknown[] = [1, 2, 3];

function isCard(value: unknown): value is StoredCard {
  return (
    isObject(value) &&
    isTime(value.due) &&
    isTime(value.last_review) &&
    states.includes(value.state) &&
    Number.isInteger(value.learning_steps) &&
    numbers.every((name) => Number.isFinite(value[name]) && (value[name] as number) >= 0) &&
    (value.stability as number) >= 0.001 &&
    (value.difficulty as number) >= 1 &&
    (value.difficulty as number) <= 10
  );
}

/** Without what else may be in it. */
function copyOf(card: StoredCard): StoredCard {
  const {due, stability, difficulty, elapsed_days, scheduled_days} = card;
  const {learning_steps, reps, lapses, state, last_review} = card;
  return {
    due,
    stability,
    difficulty,
    elapsed_days,
    scheduled_days,
    learning_steps,
    reps,
    lapses,
    state,
    last_review,
  };
}

const grades: readonly unknown[] = ['again', 'nearly', 'had'] satisfies Grade[];

function isGrade(value: unknown): value is Grade {
  return grades.includes(value);
}

/** What a `Date` can be made of, and of what is scheduled a hundred years later too. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8e15;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
