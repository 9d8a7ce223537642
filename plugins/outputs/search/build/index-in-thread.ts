import {fileURLToPath} from 'node:url';
import {beginInThread} from '../../../bank/threads/index.ts';
import type {SearchRecord} from '../record.ts';
import {buildIndex, type BuildOptions, type IndexFile} from './build-index.ts';

const entry = fileURLToPath(new URL('index-thread.ts', import.meta.url));

/** As `buildIndex`, in a thread: returns what waits for the files. */
export function indexInThread(
  records: readonly SearchRecord[],
  options: BuildOptions,
  cacheDir: string,
): Promise<() => Promise<IndexFile[]>> {
  return beginInThread({entry, cacheDir}, buildIndex, () => [records, options]);
}
