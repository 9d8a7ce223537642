import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import type {Work} from './answer.ts';
import {threadScript} from './thread-script.ts';

/** From so many questions on, a thread saves more time than it takes to start. */
export const worthThread = 1000;

export interface Place {
  /** Absolute path of a module that does the work by `answer`. */
  entry: string;
  /** Absolute path of a folder inside the site, for the thread's script. */
  cacheDir: string;
}

/** Make what a thread will run while something else is waited for: the first build of a folder has to bundle it. */
export function prepareThread({entry, cacheDir}: Place): void {
  if (availableParallelism() > 1) threadScript(entry, cacheDir).catch(() => undefined);
}

/**
 * Begin work in a thread of its own, beside what this one does. Where there is no second core, or no thread, it is done here;
 * and so is what failed in the thread, to fail with its own error.
 *
 * @param input - What is copied for the thread. It is made again where the work is done here: to hold it until then would be to have
 *   that of a large bank in memory twice.
 * @returns Once it has begun: what waits for the result. A pool's thread would not begin before this one is idle.
 */
export async function beginInThread<Input extends unknown[] | [], Result>(
  {entry, cacheDir}: Place,
  work: Work<Input, Result>,
  input: () => Input,
): Promise<() => Promise<Result>> {
  const here = async () => work(...input());
  if (availableParallelism() === 1) return here;
  const script = await threadScript(entry, cacheDir).catch(() => null);
  if (!script) return here;
  const result = inThread<Result>(script.file, input());
  // It is asked for later.
  result.catch(() => undefined);
  return () => result.catch(here);
}

async function inThread<Result>(file: string, input: unknown): Promise<Result> {
  const thread = new Worker(file, {workerData: input});
  const [result] = (await once(thread, 'message')) as [Result];
  await thread.terminate();
  return result;
}
