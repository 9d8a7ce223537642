import {Worker} from 'node:worker_threads';
import type {Browser} from '@playwright/test';

/** Milliseconds of running between pauses. */
const RUN = 2;

/**
 * Slows down all threads of the browser's pages, workers included, by stopping their processes for
 * most of the time. The browser's own `Emulation.setCPUThrottlingRate` slows down the main thread
 * only (see calibrate.ts). Not on Windows, which has no signal for it.
 *
 * @param times - How many times slower.
 * @returns what ends it.
 */
export async function slowedDown(browser: Browser, times: number): Promise<() => Promise<void>> {
  const pids = await rendererPids(browser);
  const state = new SharedArrayBuffer(4);
  const going = new Int32Array(state);
  const thread = new Worker(new URL('./pause-thread.mjs', import.meta.url), {
    workerData: {pids, state, times, run: RUN},
    execArgv: [],
  });
  await new Promise((resolve, reject) => {
    thread.once('online', resolve);
    thread.once('error', reject);
  });
  return async () => {
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    Atomics.store(going, 0, 1);
    Atomics.notify(going, 0);
    await ended;
  };
}

/** The processes that run pages and their workers. */
async function rendererPids(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({type}) => type === 'renderer').map(({id}) => id);
}
