import {beginInThread} from '../../../bank/threads/index.ts';
import type {SearchRecord} from '../record.ts';
import {indexThread} from './index-thread-entry.ts';
import {buildIndex, type BuildOptions, type IndexFile} from './build-index.ts';

/** As `buildIndex`, in a thread: returns what waits for the files. */
export function indexInThread(
  records: readonly SearchRecord[],
  options: BuildOptions,
  cacheDir: string,
): Promise<() => Promise<IndexFile[]>> {
  return beginInThread({entry: indexThread, cacheDir}, buildIndex, () => [records, options]);
}
