import type {Records} from './places';
import {merge, readRecord} from './record';
import type {NamedQuestion, Problem, Progress} from './types';

/* Records as they are found become records as they should be. */

/** How many records were broken. */
export class Tally {
  readonly #counts = {repaired: 0, 'set-aside': 0};

  add(kind: 'repaired' | 'set-aside'): void {
    this.#counts[kind]++;
  }

  problems(): Problem[] {
    return (['repaired', 'set-aside'] as const)
      .map((kind) => ({kind, count: this.#counts[kind]}))
      .filter(({count}) => count > 0);
  }
}

/**
 * The record of a question, from all its ids, under the one that it has now.
 */
export async function settle(
  records: Records,
  {id, aliases}: NamedQuestion,
  tally: Tally,
): Promise<Progress | null> {
  let found: Progress | null = null;
  for (const name of [id, ...aliases]) {
    const value = await records.get(name);
    if (value === undefined) continue;
    const own = await settleOne(records, value, name, tally);
    if (own === null) continue;
    if (name === id) {
      found = own;
      continue;
    }
    const renamed: Progress = {...own, id};
    found = found === null ? renamed : merge(found, renamed);
    await records.remove(name);
    await records.put(found);
  }
  return found;
}

/** @returns Null if nothing of it is of use; it is set aside then. */
export async function settleOne(
  records: Records,
  value: unknown,
  key: IDBValidKey,
  tally: Tally,
): Promise<Progress | null> {
  const found = readRecord(value);
  if ('reason' in found) {
    tally.add('set-aside');
    await records.setAside(value, found.reason);
    await records.remove(key);
    return null;
  }
  if (found.isRepaired) {
    tally.add('repaired');
    await records.put(found.record);
  }
  return found.record;
}
