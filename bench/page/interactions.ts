import {median, quantile} from '../search/numbers.ts';

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

/** Taps that do the same. */
export interface TapKind {
  what: string;
  count: number;
  /** Of the longest event of each, in ms; 0 for what took less than a frame. */
  median: number;
  worst: number;
}

export interface Interactions {
  count: number;
  worst: number;
  /** "Interaction to next paint": of each 50 interactions the slowest is left out. */
  inp: number;
  /** In the order in which they were first done. */
  kinds: TapKind[];
}

/**
 * @param taps - In order.
 * @see https://web.dev/articles/inp
 */
export function interactionsOf(events: readonly TimedEvent[], taps: readonly Tap[]): Interactions {
  const durations = new Map<Tap, number>(taps.map((tap) => [tap, 0]));
  for (const {interactionId, startTime, duration} of events) {
    if (interactionId === 0) continue;
    const tap = taps.findLast(({start}) => start <= startTime);
    if (tap) durations.set(tap, Math.max(duration, durations.get(tap) ?? 0));
  }

  const kinds = [...new Set(taps.map(({what}) => what))].map((what) => {
    const all = taps.filter((tap) => tap.what === what).map((tap) => durations.get(tap) ?? 0);
    return {what, count: all.length, median: median(all), worst: Math.max(...all)};
  });
  const all = [...durations.values()];
  const worst = Math.max(0, ...all);
  return {count: all.length, worst, inp: all.length < 50 ? worst : quantile(all, 0.98), kinds};
}
