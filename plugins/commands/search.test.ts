import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {bank} from '../outputs/search/__tests__/fixtures.ts';
import {buildIndex} from '../outputs/search/build/build-index.ts';

const viva = fileURLToPath(new URL('../bin/viva.mjs', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const {name, bytes} of buildIndex(bank)) {
    const path = join(folder, 'build/search', name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, bytes);
  }
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const search = (...args: string[]) =>
  promisify(execFile)(process.execPath, [viva, 'search', ...args], {cwd: folder});

it('says what has results where a filter leaves none', async () => {
  const found = await search('credentials', '--level', 'advanced', '--limit', '1');
  expect(found).toMatchObject({
    stdout: expect.stringMatching(/^.+ {2}\[advanced\] {2}.+\n$/) as string,
    stderr: '',
  });

  const {stdout, stderr} = await search('credentials', '--level', 'hard', '--topic', 'nope');
  expect(stdout).toBe('');
  expect(stderr).toBe(`Nothing found.
With --topic "nope"; without, these have results: kubernetes (2).
With --level "hard"; without, these have results: advanced (2).
`);
}, 60_000);

it.each(['abc', '0', '-1', '1.5', ''])(
  'takes "%s" for no limit',
  async (limit) => {
    await expect(search('credentials', `--limit=${limit}`)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`--limit needs a number, not "${limit}"`) as string,
    });
  },
  60_000,
);
