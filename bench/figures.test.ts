import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {collected, collectingIn, isMet, record, shown} from './figures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

test('a goal is met at its limit, and never by what was not measured', () => {
  const most = {what: 'time', unit: 'ms', atMost: 50};
  expect([50, 50.1, NaN].map((measured) => isMet({...most, measured}))).toEqual([
    true,
    false,
    false,
  ]);
  const least = {what: 'recall', atLeast: 0.9};
  expect([0.9, 0.89, NaN].map((measured) => isMet({...least, measured}))).toEqual([
    true,
    false,
    false,
  ]);
});

test('what benchmarks hand over is collected, with what could not be measured', () => {
  const file = join(folder, 'collected');
  writeFileSync(file, '');
  for (const [name, value] of Object.entries(collectingIn(file))) vi.stubEnv(name, value);
  record('page', [{what: 'LCP', measured: 900, unit: 'ms', atMost: 1000, stock: 1900}]);
  record('search', [{what: 'recall', measured: NaN, atLeast: 1}]);
  expect(collected(file)).toEqual([
    {bench: 'page', what: 'LCP', measured: 900, unit: 'ms', atMost: 1000, stock: 1900},
    {bench: 'search', what: 'recall', measured: NaN, atLeast: 1},
  ]);
});

test('a benchmark that runs alone hands nothing over', () => {
  expect(() => {
    record('page', [{what: 'LCP', measured: 900, unit: 'ms', atMost: 1000}]);
  }).not.toThrow();
});

test('figures have the digits that tell them apart', () => {
  expect([shown(0.904), shown(29.04, 'kB'), shown(216.4, 'ms'), shown(100), shown(NaN)]).toEqual([
    '0.904',
    '29.0 kB',
    '216 ms',
    '100',
    'not measured',
  ]);
});
