import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {materialSite, missingMaterial} from './material.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-material-'));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

it('writes the bank in the dialect, which is its own', () => {
  const {build} = materialSite(folder, 40);
  const page = readFileSync(join(build.cwd, 'docs/topic-0/page-0.md'), 'utf8');
  expect(page).toContain('??? question "1. ');
});

it('says why Material is left out of a machine that has none', () => {
  expect(missingMaterial(folder, {PATH: folder})).toContain('ENOENT');
});
