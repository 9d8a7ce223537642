import {mkdir, rename, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {serialize} from 'node:v8';
import {threadId} from 'node:worker_threads';
import {toPageScript} from './page-script.ts';
import {readPageFile} from './read-page-file.ts';
import type {CompiledPage, PageResult, PageTask} from './types.ts';

/** What a thread does: read a file, and keep the result for the next build. */
export default async function work(task: PageTask): Promise<PageResult> {
  const {keepAs, settings} = task;
  await mkdir(dirname(keepAs), {recursive: true});
  const result = await readPageFile(task);
  if (settings?.scripts && result.compiled) {
    result.compiled = await withScript(result.compiled, `${keepAs}.cjs`);
  }

  await writeWhole(keepAs, serialize(result));
  return result;
}

/** Links to files are filled in when the page is asked for, so such a page stays in one piece. */
async function withScript(compiled: CompiledPage, path: string): Promise<CompiledPage> {
  const parts = compiled.fileLinks.length === 0 ? toPageScript(compiled.code) : null;
  if (!parts) return compiled;
  await writeWhole(path, parts.script);
  return {...compiled, code: parts.before + JSON.stringify(path) + parts.after};
}

/** A build that is broken off leaves no half of a file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}-${threadId}`;
  await writeFile(part, content);
  await rename(part, path);
}
