import {execFile} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, it} from 'vitest';

const viva = fileURLToPath(new URL('../bin/viva.mjs', import.meta.url));
const fixture = fileURLToPath(new URL('../import/fixtures/mkdocs', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'try-'));
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Every file and folder, with all that changes when somebody writes there. */
const stateOf = (source: string) =>
  ['.', ...readdirSync(source, {recursive: true, encoding: 'utf8'}).sort()].map((path) => {
    const {ino, mode, size, mtimeMs, ctimeMs} = statSync(join(source, path));
    return [path, ino, mode, size, mtimeMs, ctimeMs];
  });

it('writes nothing to the source that it shows', async () => {
  const source = join(folder, 'source');
  cpSync(fixture, source, {recursive: true});
  const before = stateOf(source);
  expect(before.length).toBeGreaterThan(5);

  const site = join(folder, 'site');
  await promisify(execFile)(process.execPath, [viva, 'try', source, '--folder', site]);
  expect(existsSync(join(site, 'docs/import-report.md'))).toBe(true);
  expect(stateOf(source)).toEqual(before);
}, 60_000);

it.each([
  ['the source', '.', /inside the source, which is never written to/],
  ['a new folder in it', 'site', /inside the source, which is never written to/],
  ['a link to it', '../linked', /inside the source, which is never written to/],
  ['a folder around it', '..', /Found files in .*, expected a new or an empty folder/],
  ['a folder with files', '../mine', /Found files in .*, expected a new or an empty folder/],
])(
  'refuses to write the site to %s',
  async (_name, to, message) => {
    const place = mkdtempSync(join(folder, 'place-'));
    const source = join(place, 'source');
    cpSync(fixture, source, {recursive: true});
    symlinkSync(source, join(place, 'linked'), 'junction');
    mkdirSync(join(place, 'mine/.github'), {recursive: true});
    const before = stateOf(place);

    const args = [viva, 'try', 'mkdocs.yml', '--folder', to];
    await expect(promisify(execFile)(process.execPath, args, {cwd: source})).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message) as string,
    });
    expect(stateOf(place)).toEqual(before);
  },
  60_000,
);
