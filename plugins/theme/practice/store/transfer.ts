import type {Records} from './places';
import {merge, readRecord} from './record';
import {settleOne, type Tally} from './settle';
import {notOurs, tooNew, unreadable} from './words';
import type {Imported, Progress} from './types';

/* Progress as a file, which a reader takes along to another browser. */

const format = 'viva-progress';

export function toFile(questions: readonly Progress[], now: number): string {
  return JSON.stringify({
    format,
    version: 1,
    exported: new Date(now).toISOString(),
    questions: [...questions].sort((one, other) => (one.id < other.id ? -1 : 1)),
  });
}

/** What entries say. Of the same id twice: both in one. */
export interface Entries {
  readonly records: ReadonlyMap<string, Progress>;
  readonly refused: number;
}

/** @throws {Error} In words for the reader. */
export function fromFile(text: string): Entries {
  const file = parse(text);
  if (file.format !== format || !Array.isArray(file.questions)) throw new Error(notOurs());
  if (file.version !== 1) throw new Error(tooNew());
  return readEntries(file.questions);
}

export function readEntries(entries: readonly unknown[]): Entries {
  const records = new Map<string, Progress>();
  let refused = 0;
  for (const entry of entries) {
    const found = readRecord(entry);
    if ('reason' in found) {
      refused++;
      continue;
    }
    const {record} = found;
    const other = records.get(record.id);
    records.set(record.id, other ? merge(other, record) : record);
  }
  return {records, refused};
}

function parse(text: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(unreadable());
  }
  if (typeof file !== 'object' || file === null) throw new Error(notOurs());
  return file as Record<string, unknown>;
}

/** Take entries into the records. What is there and cannot be read is set aside. */
export async function takeIn(records: Records, entries: Entries, tally: Tally): Promise<Imported> {
  let [added, newer, kept] = [0, 0, 0];
  for (const [id, record] of entries.records) {
    const value = await records.get(id);
    const here = value === undefined ? null : await settleOne(records, value, id, tally);
    const merged = here === null ? record : merge(here, record);
    if (here === null) added++;
    else if (merged.card !== here.card || merged.isSaved !== here.isSaved) newer++;
    else kept++;
    await records.put(merged);
  }
  return {added, newer, kept, refused: entries.refused};
}
