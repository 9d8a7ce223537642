import {siteUrl} from '../../client/base-url';
import type {Bank} from '../data';
import {pause, type Clock} from '../session/clock';
import type {Marks} from '../session/score';
import type {Running} from './Interview';
import {setAt} from './set';
import {placeQuery} from './address';

/*
 * The interview that was begun, in this tab's own storage: a reload, or a phone that needs the memory of a tab, ends
 * nothing. What one said is not in it.
 */

/** Of the form of what is kept: the site may be built anew while an interview waits. */
const form = 1;

const storageName = () => `viva.interview:${siteUrl('')}`;

/** As JSON has it. */
interface Kept {
  readonly form: typeof form;
  /** Of its address. */
  readonly query: string;
  readonly index: number;
  readonly answer: number | null;
  readonly clock: Clock;
  readonly notes: readonly [string, string][];
  readonly marks: readonly [string, Marks][];
}

/** @param running - Null for none. Its clock stands from now on, in what is kept. */
export function keep(running: Running | null): void {
  try {
    if (!running) {
      sessionStorage.removeItem(storageName());
      return;
    }
    const {set, index, answer, clock, notes, marks} = running;
    const kept: Kept = {
      form,
      query: placeQuery(set.place),
      index,
      answer,
      clock: pause(clock, Date.now()),
      notes: [...notes],
      marks: [...marks],
    };
    sessionStorage.setItem(storageName(), JSON.stringify(kept));
  } catch {
    // Blocked or full: it is there until the page is left.
  }
}

/** @returns Null when none was begun, or none of its questions is in the bank any more. */
export function recall(bank: Bank): Running | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageName()) ?? 'null') as Kept | null;
    if (kept?.form !== form) return null;
    const set = setAt(bank, new URL(kept.query, location.href));
    const questions = set.questions.filter((question) => question !== null);
    const last = questions.length - 1;
    if (last < 0) return null;
    return {
      set,
      questions,
      index: Math.min(kept.index, last),
      answer: kept.answer === null ? null : Math.min(kept.answer, last),
      clock: kept.clock,
      notes: new Map(kept.notes),
      marks: new Map(kept.marks),
    };
  } catch {
    return null;
  }
}
