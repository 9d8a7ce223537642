import {begin, type Session} from './session';
import type {Grade} from '../store/types';
import type {Question} from './types';

/*
 * A session in the entry of the history: a reload, "back", or a phone that needs the memory of a tab, ends nothing,
 * and whoever starts anew has a new entry. Steps before are not in it: what is graded is graded.
 */

/** Of the form of what is kept: the site may be built anew while a session waits. */
const form = 1;

/** As the history has it: questions by their ids. */
export interface KeptSession {
  readonly form: typeof form;
  readonly queue: readonly string[];
  /** In milliseconds when it is due. */
  readonly graded: readonly (readonly [id: string, grade: Grade, due: number])[];
  readonly skipped: readonly string[];
  readonly total: number;
  /** When its time is up, in milliseconds; null for no end. */
  readonly deadline: number | null;
}

export function toKept(session: Session, deadline: number | null): KeptSession {
  return {
    form,
    queue: session.queue.map(({id}) => id),
    graded: session.graded.map(({question, grade, due}) => [question.id, grade, due]),
    skipped: session.skipped.map(({id}) => id),
    total: session.total,
    deadline,
  };
}

/** @returns Null when there is none, or one of its questions is not in the bank any more. */
export function fromKept(
  state: unknown,
  bank: readonly Question[],
): {session: Session; deadline: number | null} | null {
  const kept = (state as {cards?: KeptSession} | null)?.cards;
  if (kept?.form !== form) return null;
  const byId = new Map(bank.map((question) => [question.id, question]));
  const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const queue = find(kept.queue);
  const skipped = find(kept.skipped);
  const graded = kept.graded.flatMap(([id, grade, due]) => {
    const question = byId.get(id);
    return question ? [{question, grade, due, given: null}] : [];
  });
  const isWhole =
    queue.length === kept.queue.length &&
    skipped.length === kept.skipped.length &&
    graded.length === kept.graded.length;
  if (!isWhole) return null;
  return {
    session: {...begin(queue), skipped, graded, total: kept.total},
    deadline: kept.deadline,
  };
}
