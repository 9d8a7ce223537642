// A thread of its own: waiting in it is exact, and nothing else delays it.
import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {workerData} from 'node:worker_threads';

const {pids, state, times, run} = workerData;
const ended = new Int32Array(state);
// On a busy machine each wait is longer than asked for: what one lasted too long, the next makes up.
let owed = 0;

while (Atomics.load(ended, 0) === 0) {
  owed += (times - 1) * wait(run);
  signal('SIGSTOP');
  if (owed > 0) owed -= wait(owed);
  signal('SIGCONT');
}

/**
 * @param {number} time
 * @returns {number} milliseconds that it really took
 */
function wait(time) {
  const started = performance.now();
  Atomics.wait(ended, 0, 0, time);
  return performance.now() - started;
}

/** @param {NodeJS.Signals} name */
function signal(name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended meanwhile.
    }
  }
}
