import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {ensurePackages} from './ensure-packages.mjs';

let root = '';

/** @param {Record<string, object>} packages */
const lockOf = (packages) => JSON.stringify({packages: {'': {}, ...packages}});

/** @param {Record<string, object>} packages */
function writeLock(packages) {
  writeFileSync(path.join(root, 'package-lock.json'), lockOf(packages));
}

/** @param {Record<string, object>} packages */
function writeInstalled(packages) {
  mkdirSync(path.join(root, 'node_modules'), {recursive: true});
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), lockOf(packages));
}

const A1 = {'node_modules/a': {version: '1.0.0', integrity: 'x'}};
const A2 = {'node_modules/a': {version: '2.0.0', integrity: 'y'}};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ensure-packages-'));
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, {recursive: true});
});

it('installs from the lock when nothing is there, and only once', async () => {
  writeLock(A1);
  const install = vi.fn(() => Promise.resolve(writeInstalled(A1)));
  expect(await ensurePackages(root, install)).toBe(true);
  expect(await ensurePackages(root, install)).toBe(false);
  expect(install).toHaveBeenCalledExactlyOnceWith(expect.arrayContaining(['ci']));
});

it('installs once when two commands begin at the same time', async () => {
  writeLock(A1);
  const script = `import {ensurePackages} from ${JSON.stringify(new URL('ensure-packages.mjs', import.meta.url).href)};
    import {mkdirSync, writeFileSync} from 'node:fs';
    console.log(await ensurePackages(${JSON.stringify(root)}, async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      mkdirSync('node_modules', {recursive: true});
      writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(lockOf(A1))});
    }));`;
  const both = ['first', 'second'].map(async () => {
    const args = ['--input-type=module', '-e', script];
    const {stdout} = await promisify(execFile)(process.execPath, args, {cwd: root});
    return stdout.trim();
  });
  expect((await Promise.all(both)).sort()).toEqual(['false', 'true']);
});

it('runs a plain install without a lock', async () => {
  const install = vi.fn(() => Promise.resolve());
  await ensurePackages(root, install);
  expect(install).toHaveBeenCalledExactlyOnceWith(expect.arrayContaining(['install']));
});

it('accepts what npm installed by hand, whatever the times say', async () => {
  writeInstalled(A1);
  writeLock({...A1, 'node_modules/other-platform': {version: '1.0.0', optional: true}});
  utimesSync(path.join(root, 'node_modules/.package-lock.json'), 0, 0);
  expect(await ensurePackages(root, vi.fn())).toBe(false);
});

it.each([
  ['another version', A2],
  ['a further package', {...A1, 'node_modules/b': {version: '1.0.0'}}],
])('installs when the lock asks for %s', async (_, packages) => {
  writeInstalled(A1);
  writeLock(packages);
  expect(
    await ensurePackages(
      root,
      vi.fn(() => Promise.resolve()),
    ),
  ).toBe(true);
});

it('installs again when the packages were changed by hand after an install', async () => {
  writeLock(A1);
  await ensurePackages(root, () => Promise.resolve(writeInstalled(A1)));
  writeInstalled(A2);
  expect(await ensurePackages(root, () => Promise.resolve(writeInstalled(A1)))).toBe(true);
});

it('does not install for ever when npm leaves out what the lock lists', async () => {
  writeLock({...A1, 'node_modules/b': {version: '1.0.0'}});
  const install = () => Promise.resolve(writeInstalled(A1));
  expect(await ensurePackages(root, install)).toBe(true);
  expect(await ensurePackages(root, install)).toBe(false);
});

it('installs again after an install that broke off', async () => {
  writeLock(A1);
  const broken = () => Promise.reject(new Error('offline'));
  await expect(ensurePackages(root, broken)).rejects.toThrow('offline');
  expect(await ensurePackages(root, () => Promise.resolve(writeInstalled(A1)))).toBe(true);
});
