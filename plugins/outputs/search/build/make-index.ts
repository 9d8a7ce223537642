import {fileURLToPath} from 'node:url';
import {beginInThread, worthThread} from '../../../bank/threads/index.ts';
import type {SearchRecord} from '../record.ts';
import {buildIndex, type BuildOptions, type IndexFile} from './build-index.ts';

export interface MakeOptions extends BuildOptions {
  /** Absolute path of a folder for a thread's script; without one, this thread makes the index. */
  scriptDir?: string | undefined;
}

const entry = fileURLToPath(new URL('index-thread.ts', import.meta.url));

/** As `buildIndex`, that of a large bank in a thread. */
export async function makeIndex(
  records: readonly SearchRecord[],
  {scriptDir, ...options}: MakeOptions,
): Promise<IndexFile[]> {
  if (scriptDir === undefined || records.length < worthThread) return buildIndex(records, options);
  const finish = await beginInThread({entry, cacheDir: scriptDir}, buildIndex, records, options);
  return finish();
}
