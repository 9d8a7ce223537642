import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Absolute path of the repository that a folder is in; null where it is in none. */
export function repositoryRoot(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryRoot(parent);
}
