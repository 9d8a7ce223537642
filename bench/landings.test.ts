import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Named} from './figures.ts';
import {fallen, keepLanding, readLandings, type Landing} from './landings.ts';

const size = (measured: number): Named => ({
  bench: 'size',
  what: 'script',
  measured,
  unit: 'kB',
  atMost: 12,
});
const recall = (measured: number): Named => ({
  bench: 'search',
  what: 'recall',
  measured,
  atLeast: 0.9,
});
const landing = (...figures: Named[]): Landing => ({
  commit: 'abc',
  date: '2026-11-27T00:00:00Z',
  figures,
});

describe('figures beside those of earlier landings', () => {
  it('says which are worse by more than a tenth, in the direction of their goal', () => {
    const before = [landing(size(10), recall(1))];
    expect(fallen(before, [size(11), recall(0.9)])).toEqual([]);
    expect(fallen(before, [size(11.2), recall(0.89)])).toEqual([
      'size: script is 11.2 kB, was 10 kB',
      'search: recall is 0.890, was 1',
    ]);
    expect(fallen(before, [size(2), recall(2)])).toEqual([]);
  });

  it('goes by the median of the last five, so that one slow machine moves nothing', () => {
    const before = [90, 10, 10, 30, 10, 10].map((one) => landing(size(one)));
    expect(fallen(before, [size(12)])).toEqual(['size: script is 12 kB, was 10 kB']);
  });

  it('says nothing of what was never measured before', () => {
    expect(fallen([], [size(99)])).toEqual([]);
    expect(fallen([landing(recall(1))], [size(99)])).toEqual([]);
    expect(fallen([landing(size(NaN))], [size(99)])).toEqual([]);
  });

  it('keeps a line for each landing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'landings-'));
    try {
      const file = join(folder, 'figures.jsonl');
      expect(readLandings(file)).toEqual([]);
      keepLanding(file, landing(size(10)));
      keepLanding(file, landing(size(11)));
      expect(readLandings(file)).toEqual([landing(size(10)), landing(size(11))]);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
