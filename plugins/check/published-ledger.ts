import {LEDGER_NAME} from '../bank/files/index.ts';
import {spawnSync} from 'node:child_process';

/**
 * The ledger as it was committed last, also when a later commit removed the file: what was
 * published stays known when somebody deletes it.
 *
 * @param folder - Absolute path of the bank.
 * @returns Null without git, without a repository, or when it never had a ledger.
 */
export function lastPublished(folder: string): {text: string; commit: string} | null {
  const head = git(folder, ['cat-file', 'blob', `HEAD:./${LEDGER_NAME}`]);
  if (head !== null) return {text: head, commit: 'HEAD'};
  const removal = git(folder, ['rev-list', '-1', 'HEAD', '--', LEDGER_NAME])?.trim() ?? '';
  if (removal === '') return null;
  const commit = `${removal.slice(0, 12)}~`;
  const text = git(folder, ['cat-file', 'blob', `${commit}:./${LEDGER_NAME}`]);
  return text === null ? null : {text, commit};
}

/** Commands that only read objects: no setting of the repository makes them run others. */
function git(folder: string, parameters: readonly string[]): string | null {
  const {status, stdout, error} = spawnSync('git', ['-C', folder, ...parameters], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    // Run by a hook, git would look at the repository of the hook.
    env: {...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined},
  });
  return error === undefined && status === 0 ? stdout : null;
}
