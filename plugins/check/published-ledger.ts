import {spawnSync} from 'node:child_process';
import {LEDGER_NAME} from '../bank/files/index.ts';
import {repositoryRoot} from '../bank/repository-root.ts';

interface Published {
  text: string;
  /** The commit that has it, as one can name it to git. */
  commit: string;
}

/**
 * The ledger as it was committed last, also when a later commit removed the file: what was
 * published stays known when somebody deletes it.
 *
 * @param folder - Absolute path of the bank.
 * @returns Null without git, without a repository, or when it never had a ledger.
 */
export function lastPublished(folder: string): Published | null {
  const head = git(folder, ['cat-file', 'blob', `HEAD:./${LEDGER_NAME}`]).text;
  if (head !== null) return {text: head, commit: 'HEAD'};
  const removal = git(folder, ['rev-list', '-1', 'HEAD', '--', LEDGER_NAME]).text?.trim() ?? '';
  if (removal === '') return null;
  const commit = `${removal.slice(0, 12)}~`;
  const {text} = git(folder, ['cat-file', 'blob', `${commit}:./${LEDGER_NAME}`]);
  return text === null ? null : {text, commit};
}

/** Why git reads nothing of the repository that a folder is in; null where it does, or where there is none. */
export function gitFault(folder: string): string | null {
  if (repositoryRoot(folder) === null) return null;
  const {text, fault} = git(folder, ['rev-parse', '--git-dir']);
  return text === null ? fault : null;
}

/** Commands that only read objects: no setting of the repository makes them run others. */
function git(folder: string, parameters: readonly string[]): {text: string | null; fault: string} {
  // So a repository of another user may be read, as containers of CI have it, and a missing object is fetched by no command.
  const {status, stdout, stderr, error} = spawnSync(
    'git',
    ['-c', 'safe.directory=*', '-C', folder, ...parameters],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_ALLOW_PROTOCOL: 'none',
        // Run by a hook, git would look at the repository of the hook.
        GIT_DIR: undefined,
        GIT_WORK_TREE: undefined,
        GIT_INDEX_FILE: undefined,
      },
    },
  );
  if (error === undefined && status === 0) return {text: stdout, fault: ''};
  const [first = ''] = (error?.message ?? stderr).split('\n');
  return {text: null, fault: first};
}
