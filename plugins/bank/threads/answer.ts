import {parentPort, workerData} from 'node:worker_threads';

/** Work on data alone: what it takes and what it makes is copied from thread to thread. */
export type Work<Input extends unknown[], Result> = (...input: Input) => Result | Promise<Result>;

/** In a thread: do the work, and hand over what it makes. */
export async function answer<Input extends unknown[], Result>(
  work: Work<Input, Result>,
): Promise<void> {
  parentPort?.postMessage(await work(...(workerData as Input)));
}
