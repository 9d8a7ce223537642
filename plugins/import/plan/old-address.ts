import {posix} from 'node:path';
import {naturalPath} from '../source/languages.ts';
import type {Source} from '../source/types.ts';

/**
 * Where a page was on the old site: below its base, without slashes at its ends; empty for the home
 * page. As MkDocs has it: `index` and `README`, in these letters, stand for their folder.
 */
export function oldAddress(
  path: string,
  {directoryUrls, languages}: Pick<Source, 'directoryUrls' | 'languages'>,
): string {
  const own = naturalPath(path, languages).replace(/\.[^./]+$/, '');
  const {dir, base} = posix.parse(own);
  if (base === 'index' || base === 'README') return dir;
  return directoryUrls === false ? `${own}.html` : own;
}
