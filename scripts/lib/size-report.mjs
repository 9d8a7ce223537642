import {spawnSync} from 'node:child_process';
import {ROOT} from './paths.mjs';
import {binCommand} from './processes.mjs';

/**
 * A budget as size-limit reports it, with `--json`.
 *
 * @typedef {{name: string, passed: boolean, size: number, sizeLimit: number}} Budget
 * @typedef {{name: string, size: number}} Part a file, compressed
 */

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * One line for a budget that holds; for one that does not also what it is made of, largest first,
 * so that one sees what grew.
 *
 * @param {Budget} budget
 * @param {readonly Part[]} parts
 */
export function budgetLines({name, passed, size, sizeLimit}, parts) {
  const figures = `${kilobytes(size)} of ${kilobytes(sizeLimit)}`;
  if (passed) return [`ok     ${name}: ${figures}`];
  const over = kilobytes(size - sizeLimit);
  return [
    `FAILED ${name}: found ${figures}, ${over} too much. Expected at most ${kilobytes(sizeLimit)}, ` +
      'see .size-limit.mjs. It consists of',
    ...parts
      .toSorted((a, b) => b.size - a.size)
      .map((part) => `  ${kilobytes(part.size).padStart(9)}  ${part.name}`),
  ];
}

/**
 * Holds the build that is there to its budgets.
 *
 * @returns {{budgets: Budget[], status: number | null}} with the exit code of size-limit
 */
export function measureBudgets() {
  const {command, args} = binCommand(ROOT, 'size-limit', ['--json']);
  const {stdout, stderr, status} = spawnSync(command, args, {cwd: ROOT, encoding: 'utf8'});
  if (!stdout.trimStart().startsWith('[')) throw new Error(`size-limit: ${stderr || stdout}`);
  return {budgets: JSON.parse(stdout), status};
}
