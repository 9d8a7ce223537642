import type * as FileSystem from 'node:fs';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {EarlierBuild} from './earlier-build.ts';
import {buildWriter} from './index.ts';

/** A file system that finds `AWS` by `aws`, as those of macOS and Windows do, and keeps the name that was given first. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>();
  const found = (path: string): string => {
    if (fs.existsSync(path) || dirname(path) === path) return path;
    const folder = found(dirname(path));
    const there = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    const same = there.find((name) => name.toLowerCase() === basename(path).toLowerCase());
    return join(folder, same ?? basename(path));
  };
  const first = <Rest extends unknown[], Result>(work: (path: string, ...rest: Rest) => Result) =>
    ((path: unknown, ...rest: Rest) =>
      work(typeof path === 'string' ? found(path) : (path as string), ...rest)) as typeof work;
  return {
    ...fs,
    openSync: first(fs.openSync),
    readFileSync: first(fs.readFileSync as (path: string) => string),
    existsSync: first(fs.existsSync),
    lstatSync: first(fs.lstatSync as (path: string) => unknown),
    mkdirSync: first(fs.mkdirSync as (path: string) => unknown),
    readdirSync: first(fs.readdirSync as (path: string) => unknown),
    realpathSync: {native: first(fs.realpathSync.native as (path: string) => string)},
    rmdirSync: first(fs.rmdirSync),
    rmSync: first(fs.rmSync),
    renameSync: (from: string, to: string) => {
      fs.renameSync(found(from), join(found(dirname(to)), basename(to)));
    },
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capitals-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const at = (path: string) => join(folder, 'build', path);
const text = (path: string) => readFileSync(at(path), 'utf8');

async function build(files: Record<string, string>): Promise<void> {
  const earlier = new EarlierBuild(join(folder, 'build'), join(folder, 'list'));
  await earlier.open();
  const writer = buildWriter(join(folder, 'build'), earlier);
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('.html')) await writer.replace(path, content);
    else await writer.add(path, content);
  }
  await earlier.close();
}

it.each([
  ['the same', 'A'],
  ['another', 'B'],
])(
  'paths have the capitals that they have now, with %s content, as hosts tell them apart',
  async (_, now) => {
    await build({'AWS/index.html': 'I', 'AWS/Page/a.png': 'A', 'AWS/b.png': 'B', 'c.png': 'C'});
    const files = {'aws/index.html': now, 'aws/Page/A.png': now, 'c.png': 'C'};
    await build(files);
    const names = readdirSync(at(''), {recursive: true, encoding: 'utf8'});
    expect(names.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
      'aws',
      'aws/Page',
      'aws/Page/A.png',
      'aws/index.html',
      'c.png',
    ]);
    expect([text('aws/index.html'), text('aws/Page/A.png')]).toEqual([now, now]);
    const stamp = () => {
      const {ino, ctimeMs} = statSync(at('aws/Page/A.png'));
      return [ino, ctimeMs];
    };
    const before = stamp();
    await build(files);
    expect(stamp()).toEqual(before);
  },
);
