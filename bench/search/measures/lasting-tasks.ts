/** Milliseconds from which on the browser calls a task long. */
export const LONG = 50;

/** A stretch of time on the page's clock. */
export interface Span {
  start: number;
  took: number;
}

/** What was seen of the main thread, in the order of time. */
export interface Session {
  /** What the reader did, the same in each session. */
  steps: {name: string; at: number}[];
  /** Long ones only. */
  tasks: Span[];
  /** Frames that took long, each with what ran in it. */
  frames: (Span & {parts: string[]})[];
}

export interface LastingTask {
  step: string;
  took: number;
  parts: string[];
}

/**
 * The long tasks that follow the same step in each of the sessions, longest first, with their
 * shortest time.
 */
export function lastingTasks(sessions: readonly Session[]): LastingTask[] {
  const steps = sessions[0]?.steps ?? [];
  return steps
    .map(({name}, step): LastingTask => {
      const longest = sessions.map((session) => longestAfter(session, step));
      const [shortest] = longest.sort((a, b) => a.took - b.took);
      return {step: name, took: shortest?.took ?? 0, parts: shortest?.parts ?? []};
    })
    .filter(({took}) => took >= LONG)
    .sort((a, b) => b.took - a.took);
}

function longestAfter({steps, tasks, frames}: Session, step: number) {
  const from = steps[step]?.at ?? Infinity;
  const to = steps[step + 1]?.at ?? Infinity;
  const [longest] = tasks
    .filter(({start}) => start >= from && start < to)
    .sort((a, b) => b.took - a.took);
  if (!longest) return {took: 0, parts: []};
  const middle = longest.start + longest.took / 2;
  const frame = frames.find(({start, took}) => start <= middle && middle < start + took);
  return {took: longest.took, parts: frame?.parts ?? []};
}
