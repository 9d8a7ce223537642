import {execFileSync} from 'node:child_process';
import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {getVcsPreset} from '@docusaurus/utils';
import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import {knownDates} from './known-dates.ts';

/* A page of January, one of February and a new one of March, in a clone of all and in a clone of the last two commits. */

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dates-')));
const whole = join(folder, 'whole');
const cut = join(folder, 'cut');

function git(cwd: string, day: string, ...args: string[]): void {
  const date = `${day}T12:00:00Z`;
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=m'];
  const env = {...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date};
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'])
    Reflect.deleteProperty(env, name);
  execFileSync('git', [...who, ...args], {cwd, env, stdio: 'pipe'});
}

beforeAll(() => {
  git(folder, '2026-01-01', 'init', whole);
  for (const [name, day] of [
    ['january', '2026-01-10'],
    ['february', '2026-02-10'],
    ['march', '2026-03-10'],
  ] as const) {
    writeFileSync(join(whole, `${name}.md`), name);
    git(whole, day, 'add', '.');
    git(whole, day, 'commit', '-m', name);
  }
  git(folder, '2026-04-01', 'clone', '--depth', '2', `file://${whole}`, cut);
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

async function datesIn(site: string) {
  const warn = vi.fn();
  const vcs = knownDates(getVcsPreset('git-ad-hoc'), site, warn);
  vcs.initialize({siteDir: site});
  const day = async (name: string) => {
    const info = await vcs.getFileLastUpdateInfo(join(site, `${name}.md`));
    return info && new Date(info.timestamp).toISOString().slice(0, 10);
  };
  const days = [await day('january'), await day('february'), await day('march')];
  return {days, warnings: warn.mock.calls.length};
}

it('are those of the last commits where all history is there', async () => {
  expect(await datesIn(whole)).toEqual({
    days: ['2026-01-10', '2026-02-10', '2026-03-10'],
    warnings: 0,
  });
});

it('are right or absent in a clone that is cut, with one warning', async () => {
  expect(await datesIn(cut)).toEqual({days: [null, null, '2026-03-10'], warnings: 1});
});

it('are what Docusaurus knows outside of any repository', async () => {
  const info = {timestamp: 1, author: 'A'};
  const other = {
    initialize: () => undefined,
    getFileCreationInfo: () => Promise.resolve(info),
    getFileLastUpdateInfo: () => Promise.resolve(info),
  };
  expect(await knownDates(other, folder, vi.fn()).getFileLastUpdateInfo('a.md')).toBe(info);
});
