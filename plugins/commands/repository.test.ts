import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {packageNotes} from './repository.ts';

let repository = '';
let site = '';

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'repository-'));
  site = join(repository, 'site');
  mkdirSync(join(repository, '.git'));
  mkdirSync(site);
});

afterAll(() => {
  rmSync(repository, {recursive: true});
});

const notes = (manifest: object) => {
  writeFileSync(join(site, 'package.json'), JSON.stringify(manifest, null, 2));
  return packageNotes(site);
};

it('a package in a file outside of the repository is named with its line: no host has it', () => {
  const engine = 'file:../../viva/viva-0.1.0.tgz';
  expect(notes({dependencies: {react: '^19.0.0', viva: engine}})).toEqual([
    `package.json:4: found the package "${engine}", expected one in the repository: no host can install it. ` +
      'Copy it to the folder of package.json, then `npm install ./viva-0.1.0.tgz`, and commit it.',
  ]);
  expect(notes({devDependencies: {viva: engine}})).toHaveLength(1);
});

it('nothing is said of packages that a host can install, nor where there are none', () => {
  expect(notes({dependencies: {a: '^1.0.0', b: 'file:b.tgz', c: 'file:../c.tgz'}})).toEqual([]);
  expect(notes({})).toEqual([]);
  expect(packageNotes(repository)).toEqual([]);
});
