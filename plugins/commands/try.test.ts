import {execFile} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
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
