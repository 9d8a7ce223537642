/** The time of an interview, which stands while it is paused. In milliseconds. */
export interface Clock {
  readonly length: number;
  /** What had gone when it last stood. */
  readonly gone: number;
  /** Since when it runs; null while it stands. */
  readonly since: number | null;
}

export function startClock(minutes: number, now: number): Clock {
  return {length: minutes * 60_000, gone: 0, since: now};
}

export function pause(clock: Clock, now: number): Clock {
  return {...clock, gone: clock.length - timeLeft(clock, now), since: null};
}

export function goOn(clock: Clock, now: number): Clock {
  return {...clock, since: clock.since ?? now};
}

/** Below 0 when it is over. */
export function timeLeft({length, gone, since}: Clock, now: number): number {
  return length - gone - (since === null ? 0 : now - since);
}

/** "4:05", and "0:00" from the end on. */
export function clockText(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
