import process from 'node:process';
import {setFlagsFromString} from 'node:v8';

/** How much code runs, in bytes, before a function is looked at; V8's own is 67,584. */
const flag = '--interrupt-budget=600000';

/**
 * Have V8 wait longer before it optimizes a function, in this thread and those that begin after it: each thread of a
 * build optimizes the same functions, and again after each collection of garbage, which takes a sixth of a build's
 * CPU time. Later versions than that of Node 20 do so less, and have no such flag.
 */
export function optimizeLater(): void {
  if (process.version.startsWith('v20.')) setFlagsFromString(flag);
}
