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

const notesOf = (text: string) => {
  writeFileSync(join(site, 'package.json'), text);
  return packageNotes(site);
};
const notes = (manifest: object) => notesOf(JSON.stringify(manifest, null, 2));

it('a package in a file outside of the repository is named with its line: no host has it', () => {
  const engine = 'file:../../viva/viva-0.1.0.tgz';
  expect(notes({dependencies: {react: '^19.0.0', viva: engine}})).toEqual([
    `package.json:4: found the package "${engine}", expected one in the repository: no host can install it. ` +
      'Copy it to the folder of package.json, then `npm install ./viva-0.1.0.tgz`, and commit it.',
  ]);
  expect(notes({devDependencies: {viva: engine}})).toHaveLength(1);
});

it.each([
  'link:../../viva',
  'portal:../../viva',
  '../../viva',
  '/opt/viva',
  '~/viva',
  'file:~/viva',
  'link:../..',
])('a package at %s is outside of the repository', (source) => {
  const [note, ...others] = notes({optionalDependencies: {viva: source}});
  expect(note).toContain(`package.json:3: found the package "${source}"`);
  expect(others).toEqual([]);
});

it('a file that is no JSON is named, and one with a byte order mark is read', () => {
  const broken = notesOf('{"dependencies": }');
  expect(broken).toEqual([
    expect.stringMatching(/^package\.json: found what is no JSON \(.+\), expected the packages/),
  ]);
  expect(notesOf('\uFEFF{"dependencies": {"viva": "file:../../viva"}}')).toHaveLength(1);
  expect(notesOf('null')).toEqual([]);
  expect(notesOf('{"dependencies": {"a": 1, "b": null}}')).toEqual([]);
});

it('nothing is said of packages that a host can install, nor where there are none', () => {
  expect(notes({dependencies: {a: '^1.0.0', b: 'file:b.tgz', c: 'file:../c.tgz'}})).toEqual([]);
  expect(notes({dependencies: {a: './a', b: 'link:../b', c: 'a/b', d: '~1.0.0'}})).toEqual([]);
  expect(notes({})).toEqual([]);
  expect(packageNotes(repository)).toEqual([]);
});
