import {posix} from 'node:path';
import type {Source} from '../source/types.ts';

/**
 * Where a page was on the old site: below its base, without slashes at its ends; empty for the home
 * page. As MkDocs has it: `index` and `README`, in these letters, stand for their folder.
 */
export function oldAddress(
  path: string,
  {directoryUrls, defaultFolder}: Pick<Source, 'directoryUrls' | 'defaultFolder'>,
): string {
  const own = withoutFolder(path, defaultFolder).replace(/\.[^./]+$/, '');
  const {dir, base} = posix.parse(own);
  if (base === 'index' || base === 'README') return dir;
  return directoryUrls === false ? `${own}.html` : own;
}

export function withoutFolder(path: string, folder: string | null): string {
  return folder !== null && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
