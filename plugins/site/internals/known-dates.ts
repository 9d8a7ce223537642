import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {promisify} from 'node:util';
import type {DocusaurusConfig} from '@docusaurus/types';

/*
 * `future.experimental_vcs` of the configuration, as in last-commit.ts. In a clone whose history is cut, git takes the
 * oldest commit that it has for one that added all files: Docusaurus then says that every old page was changed on that day.
 */

type Vcs = DocusaurusConfig['future']['experimental_vcs'];

const run = promisify(execFile);

/**
 * What is known of the history of files, without what git cannot know.
 *
 * @param siteDir - Absolute path.
 * @param warn - Called once, when something is left out for the first time.
 */
export function knownDates(vcs: Vcs, siteDir: string, warn: () => void): Vcs {
  let edges: Promise<ReadonlySet<number>> | undefined;
  let isSaid = false;
  const known =
    (ask: Vcs['getFileLastUpdateInfo']): Vcs['getFileLastUpdateInfo'] =>
    async (path) => {
      const found = await ask(path);
      edges ??= timesOfEdges(siteDir);
      if (!found || !(await edges).has(found.timestamp)) return found;
      if (!isSaid) warn();
      isSaid = true;
      return null;
    };
  return {
    initialize: (params) => {
      vcs.initialize(params);
    },
    getFileCreationInfo: known((path) => vcs.getFileCreationInfo(path)),
    getFileLastUpdateInfo: known((path) => vcs.getFileLastUpdateInfo(path)),
  };
}

/** When the commits were made at which the history is cut, in milliseconds; none where it is whole. */
async function timesOfEdges(folder: string): Promise<ReadonlySet<number>> {
  try {
    const git = async (...args: string[]) => (await run('git', args, {cwd: folder})).stdout.trim();
    const path = resolve(folder, await git('rev-parse', '--git-path', 'shallow'));
    const commits = (await readFile(path, 'utf8')).trim().split('\n');
    const times = await git('log', '--no-walk=unsorted', '--format=%ct', ...commits);
    return new Set(times.split('\n').map((seconds) => Number(seconds) * 1000));
  } catch {
    return new Set();
  }
}
