import {Session} from 'node:inspector/promises';
import {setFlagsFromString} from 'node:v8';

/**
 * Give back what a step of a build has done with, before another that wants much memory of its own, which does not count
 * for V8: it lets its heap grow to twice of what is used and more before it looks.
 *
 * @param least - In bytes: of a smaller heap there is less to win than the fifth of a second that it takes.
 */
export async function collectGarbage(least = 250e6): Promise<void> {
  if (process.memoryUsage().heapUsed < least) return;
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}

/**
 * From now on collect garbage when it is a third of what is used. By itself V8 lets the heap of a large bank grow to three times
 * of that, which at the end of a build is some hundred megabytes of pages that are written already.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
