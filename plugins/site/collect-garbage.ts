import {Session} from 'node:inspector/promises';

/**
 * Give back what a step of a build has done with, before another that wants much memory of its own, which does not count
 * for V8: it lets its heap grow to twice of what is used and more before it looks.
 */
export async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
