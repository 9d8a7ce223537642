import {readFileSync} from 'node:fs';

/**
 * @typedef {{passed: number, failed: number}} Counts
 * @typedef {(report: any) => Counts} Reader turns a parsed JSON report into counts
 */

/** @type {Reader} */
export function vitestCounts(report) {
  return {passed: report.numPassedTests, failed: report.numFailedTests};
}

/** @type {Reader} */
export function playwrightCounts({stats}) {
  return {passed: stats.expected + stats.flaky, failed: stats.unexpected};
}

/**
 * What a step adds to the closing line.
 *
 * @param {boolean} ok whether the step's command succeeded
 * @param {{file: string, read: Reader}} [report] only the steps that run tests write one
 * @returns {Counts}
 */
export function countStep(ok, report) {
  const counts = report === undefined ? undefined : readReport(report);
  if (counts === undefined) return {passed: 0, failed: ok ? 0 : 1};
  // A file that does not load, for one, fails the step without failing a test.
  return {...counts, failed: ok ? counts.failed : Math.max(1, counts.failed)};
}

/** @param {{file: string, read: Reader}} report */
function readReport({file, read}) {
  try {
    const {passed, failed} = read(JSON.parse(readFileSync(file, 'utf8')));
    return Number.isInteger(passed) && Number.isInteger(failed) ? {passed, failed} : undefined;
  } catch {
    return undefined; // The step failed before its tests began.
  }
}
