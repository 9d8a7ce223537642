import {quantile} from '../search/numbers.ts';

/** An entry of the browser's event timing. */
export interface TimedEvent {
  name: string;
  /** 0 for events that are no part of an interaction. */
  interactionId: number;
  /** From the touch until the next frame is on the screen, in ms, in steps of 8. */
  duration: number;
}

export interface Interactions {
  count: number;
  worst: number;
  /** "Interaction to next paint": of each 50 interactions the slowest is left out. */
  inp: number;
}

/**
 * @param taps - How many taps there were: those that took less than a frame have no entry.
 * @see https://web.dev/articles/inp
 */
export function interactionsOf(events: readonly TimedEvent[], taps: number): Interactions {
  const longest = new Map<number, number>();
  for (const {interactionId, duration} of events) {
    if (interactionId === 0) continue;
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }
  const known = [...longest.values()];
  const unseen = Array.from({length: Math.max(0, taps - known.length)}, () => 0);
  const all = [...known, ...unseen];
  const worst = Math.max(0, ...all);
  return {count: all.length, worst, inp: all.length < 50 ? worst : quantile(all, 0.98)};
}
