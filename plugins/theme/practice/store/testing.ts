import type {Records} from './places';
import type {Progress} from './types';

/** Records without a database. */
export function recordsOf(...present: (Omit<Progress, 'version'> & {version: number})[]) {
  const aside: unknown[] = [];
  const known = new Map<unknown, unknown>(present.map((one) => [one.id, one]));
  const records: Records = {
    get: (id) => Promise.resolve(known.get(id)),
    all: () => Promise.resolve([...known.values()]),
    put: (record) => Promise.resolve(known.set(record.id, record)),
    remove: (id) => Promise.resolve(known.delete(id)),
    clear: () => {
      known.clear();
      return Promise.resolve();
    },
    setAside: (value, reason) => Promise.resolve(aside.push({value, reason})),
  };
  return {known, aside, records};
}
