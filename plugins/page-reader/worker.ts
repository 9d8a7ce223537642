import {mkdir, rename, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {threadId} from 'node:worker_threads';
import {serialize} from 'node:v8';
import {readPageFile} from './read-page-file.ts';
import type {PageResult, PageTask} from './types.ts';

/** What a thread does: read a file, and keep the result for the next build. */
export default async function work(task: PageTask): Promise<PageResult> {
  const result = await readPageFile(task);
  if (task.keepAs !== null) await keep(task.keepAs, result);
  return result;
}

/** A build that is broken off leaves no half of a file. */
async function keep(path: string, result: PageResult): Promise<void> {
  const part = `${path}.${process.pid}-${threadId}`;
  await mkdir(dirname(path), {recursive: true});
  await writeFile(part, serialize(result));
  await rename(part, path);
}
