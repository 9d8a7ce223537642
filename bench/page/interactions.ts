import {quantile} from '../search/numbers.ts';

/** An entry of the browser's event timing. */
export interface TimedEvent {
  /** Milliseconds on the page's clock. */
  startTime: number;
  /** 0 for events that are no part of an interaction. */
  interactionId: number;
  /** From the touch until the next frame is on the screen, in ms, in steps of 8. */
  duration: number;
}

/** Something a reader did. */
export interface Tap {
  what: string;
  /** On the page's clock, a little before the browser saw it. */
  start: number;
}

export interface Interactions {
  count: number;
  worst: number;
  /** Which tap that was. */
  slowest: string;
  /** "Interaction to next paint": of each 50 interactions the slowest is left out. */
  inp: number;
}

/**
 * @param taps - In order. Those that took less than a frame have no event.
 * @see https://web.dev/articles/inp
 */
export function interactionsOf(events: readonly TimedEvent[], taps: readonly Tap[]): Interactions {
  const longest = new Map<number, TimedEvent>();
  for (const event of events) {
    const {interactionId, duration} = event;
    if (interactionId === 0) continue;
    if (duration > (longest.get(interactionId)?.duration ?? 0)) longest.set(interactionId, event);
  }
  const known = [...longest.values()].toSorted((a, b) => b.duration - a.duration);
  const durations = known.map(({duration}) => duration);
  const unseen = Array.from({length: Math.max(0, taps.length - known.length)}, () => 0);
  const all = [...durations, ...unseen];
  const [slowest] = known;
  const worst = slowest?.duration ?? 0;
  const cause = taps.findLast(({start}) => start <= (slowest?.startTime ?? -1));
  return {
    count: all.length,
    worst,
    slowest: cause?.what ?? '',
    inp: all.length < 50 ? worst : quantile(all, 0.98),
  };
}
