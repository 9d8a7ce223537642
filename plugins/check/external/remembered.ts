import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import type {LookUp, Outcome} from './look-up.ts';

/** What was found of an address, and when, in milliseconds. */
type Entry = Extract<Outcome, {kind: 'fine' | 'moved'}> & {at: number};

/**
 * A look-up that keeps in a file what was well. What was not is looked up each time: somebody mends it.
 *
 * @param file - Absolute path; what cannot be read of it is looked up anew.
 * @param maxAge - In milliseconds.
 */
export function remember(
  lookUp: LookUp,
  file: string,
  maxAge: number,
  now = Date.now(),
): {lookUp: LookUp; save: () => void} {
  const kept = new Map(
    Object.entries(read(file)).filter(([, {at}]) => at <= now && now - at < maxAge),
  );
  return {
    async lookUp(address) {
      const known = kept.get(address);
      if (known) return known.kind === 'fine' ? {kind: 'fine'} : {kind: 'moved', to: known.to};
      const outcome = await lookUp(address);
      if (outcome.kind === 'fine' || outcome.kind === 'moved') {
        kept.set(address, {...outcome, at: now});
      }
      return outcome;
    },
    save() {
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`);
    },
  };
}

function read(file: string): Record<string, Entry> {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Partial<Entry> | null>;
    return Object.fromEntries(
      Object.entries(entries).filter((entry): entry is [string, Entry] => {
        const [, value] = entry;
        if (typeof value?.at !== 'number') return false;
        return value.kind === 'fine' || (value.kind === 'moved' && typeof value.to === 'string');
      }),
    );
  } catch {
    return {};
  }
}
