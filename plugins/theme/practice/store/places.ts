import type {DBSchema, IDBPDatabase} from 'idb';
import {openDB} from 'idb';
import type {Progress} from './types';

/** The records while one change is made: nothing comes between what it reads and what it writes. */
export interface Records {
  get(id: string): Promise<unknown>;
  all(): Promise<readonly unknown[]>;
  put(record: Progress): Promise<unknown>;
  remove(id: IDBValidKey): Promise<unknown>;
  /** Remove all, and what was set aside. */
  clear(): Promise<unknown>;
  /** Keep what cannot be read, with the reason, where nobody reads it by mistake. */
  setAside(value: unknown, reason: string): Promise<unknown>;
}

/** Where records are. */
export interface Place {
  /**
   * Make one change, whole or not at all.
   *
   * @param work - Waits for nothing but the records: a transaction ends when nothing of it is open.
   * @throws {DOMException} When the storage is full, or was closed.
   */
  change<Result>(work: (records: Records) => Promise<Result>): Promise<Result>;
  close(): void;
}

interface Schema extends DBSchema {
  progress: {key: IDBValidKey; value: Progress};
  aside: {key: number; value: {at: number; reason: string; value: unknown}};
}

/**
 * The browser's database.
 *
 * @throws {unknown} Where there is none, it is closed, or a newer version of the site has written it.
 */
export async function openDatabase(name: string): Promise<Place> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('progress', {keyPath: 'id'});
      created.createObjectStore('aside', {autoIncrement: true});
    },
    // A newer version of the site, or a reader who removes its data, is not held up.
    blocking() {
      database.close();
    },
  });
  return {
    async change(work) {
      const transaction = database.transaction(['progress', 'aside'], 'readwrite');
      const progress = transaction.objectStore('progress');
      const aside = transaction.objectStore('aside');
      // Until it is waited for below.
      transaction.done.catch(() => undefined);
      try {
        const result = await work({
          get: (id) => progress.get(id),
          all: () => progress.getAll(),
          put: (record) => progress.put(record),
          remove: (id) => progress.delete(id),
          clear: () => Promise.all([progress.clear(), aside.clear()]),
          setAside: (value, reason) => aside.add({at: Date.now(), reason, value}),
        });
        await transaction.done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It is over already.
        }
        throw error;
      }
    },
    close: () => {
      database.close();
    },
  };
}

/**
 * For one visit: in memory, and beside it where the browser remembers a tab's pages, as each page is a
 * document of its own.
 *
 * @param before - What could still be read of the database.
 */
export function openVisit(name: string, before: readonly unknown[]): Place {
  const known = new Map<unknown, unknown>(
    before.map((one) => [(one as Partial<Progress>).id, one]),
  );
  return {
    async change(work) {
      let changes = 0;
      const changed = <Result>(result: Result) => {
        changes++;
        return Promise.resolve(result);
      };
      const result = await work({
        get: (id) => Promise.resolve(known.get(id)),
        all: () => Promise.resolve([...known.values()]),
        put: (record) => changed(known.set(record.id, record)),
        remove: (id) => changed(known.delete(id)),
        clear: () => {
          known.clear();
          return changed(undefined);
        },
        setAside: () => Promise.resolve(),
      });
      if (changes > 0) writeVisit(name, [...known.values()]);
      return result;
    },
    close: () => undefined,
  };
}

export function writeVisit(name: string, records: readonly unknown[]): void {
  try {
    // That there are some is known by their place (practised.ts).
    if (records.length === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(records));
  } catch {
    // Then it lasts for this page.
  }
}

export function readVisit(name: string): readonly unknown[] {
  try {
    const records: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(records) ? records.filter((one) => typeof one === 'object' && one) : [];
  } catch {
    return [];
  }
}
