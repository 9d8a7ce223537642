import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {countStep, playwrightCounts, vitestCounts} from './test-counts.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'test-counts-'));
});
afterAll(() => {
  rmSync(folder, {recursive: true});
});

/** @param {string} text */
function report(text) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, text);
  return file;
}

it('counts a step without tests only when it fails', () => {
  expect(countStep(true)).toEqual({passed: 0, failed: 0});
  expect(countStep(false)).toEqual({passed: 0, failed: 1});
});

it('reads the counts of Vitest', () => {
  const file = report('{"numPassedTests": 7, "numFailedTests": 2}');
  expect(countStep(false, {file, read: vitestCounts})).toEqual({passed: 7, failed: 2});
});

it('reads the counts of Playwright', () => {
  const file = report('{"stats": {"expected": 5, "flaky": 1, "unexpected": 3, "skipped": 4}}');
  expect(countStep(false, {file, read: playwrightCounts})).toEqual({passed: 6, failed: 3});
});

it('counts a failed step as failed even when all of its tests passed', () => {
  const file = report('{"numPassedTests": 7, "numFailedTests": 0}');
  expect(countStep(false, {file, read: vitestCounts})).toEqual({passed: 7, failed: 1});
});

it.each(['', '{}', 'null'])('takes the report "%s" for none', (text) => {
  const read = {file: report(text), read: playwrightCounts};
  expect(countStep(false, read)).toEqual({passed: 0, failed: 1});
});

it('does without a report file', () => {
  const file = path.join(folder, 'none.json');
  expect(countStep(false, {file, read: vitestCounts})).toEqual({passed: 0, failed: 1});
});
