import type {Given, Grade} from '../store/types';
import type {Question} from './types';

/** A question that was graded. */
export interface Graded {
  readonly question: Question;
  readonly grade: Grade;
  /** For taking it back; null after a reload, which is the end of that. */
  readonly given: Given | null;
  /** When it comes again, in milliseconds. */
  readonly due: number;
}

/** Where a reader is among the cards; each step makes a new one. */
export interface Session {
  /** The first is asked. */
  readonly queue: readonly Question[];
  /** In the order of time: one that came back is there more than once. */
  readonly graded: readonly Graded[];
  /** Left out without a grade, until they are asked again. */
  readonly skipped: readonly Question[];
  /** How many questions it began with. */
  readonly total: number;
  /** The one before the last step, for undoing. */
  readonly previous: Session | null;
}

/** So many others come before one that was not had comes back. */
const distance = 4;

export function begin(questions: readonly Question[]): Session {
  return {queue: questions, graded: [], skipped: [], total: questions.length, previous: null};
}

/** Grade the question that is asked. */
export function grade(session: Session, result: Omit<Graded, 'question'>): Session {
  const [question, ...rest] = session.queue;
  if (!question) return session;
  const queue =
    result.grade === 'again'
      ? [...rest.slice(0, distance), question, ...rest.slice(distance)]
      : rest;
  return {
    ...session,
    queue,
    graded: [...session.graded, {...result, question}],
    previous: session,
  };
}

/** Leave the question out, ungraded. */
export function skip(session: Session): Session {
  const [question, ...queue] = session.queue;
  if (!question) return session;
  return {...session, queue, skipped: [...session.skipped, question], previous: session};
}

/** Ask what was skipped, before what is left. */
export function askSkipped(session: Session): Session {
  const queue = [...session.skipped, ...session.queue];
  return {...session, queue, skipped: [], previous: session};
}

/** What the last step graded, which undoing takes back; null where it graded nothing. */
export function lastGraded({graded, previous}: Session): Graded | null {
  return previous && graded.length > previous.graded.length ? (graded.at(-1) ?? null) : null;
}

/** "3 of 10": which question is asked, those that come back counted once. */
export function placeOf({queue, total}: Session): {place: number; total: number} {
  return {place: Math.min(total - queue.length + 1, total), total};
}

/** What became of each question: by its first grade, as the schedule sees it by its last. */
export interface Summary {
  readonly had: readonly Question[];
  readonly readAgain: readonly Question[];
  /** When they come again, soonest first, in milliseconds. */
  readonly due: readonly number[];
}

export function summarise({graded}: Session): Summary {
  const first = new Map<string, Graded>();
  const last = new Map<string, Graded>();
  for (const one of graded) {
    if (!first.has(one.question.id)) first.set(one.question.id, one);
    last.set(one.question.id, one);
  }
  const of = (isHad: boolean) =>
    [...first.values()]
      .filter((one) => (one.grade === 'had') === isHad)
      .map(({question}) => question);
  return {
    had: of(true),
    readAgain: of(false),
    due: [...last.values()].map(({due}) => due).sort((one, other) => one - other),
  };
}
