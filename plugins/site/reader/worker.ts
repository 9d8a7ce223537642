import {keepFile, keepValue} from '../../bank/cache/index.ts';
import {collectGarbage} from '../internals/collect-garbage.ts';
import {toPageScript} from './page-script.ts';
import {readPageFile} from './read-page-file.ts';
import type {CompiledPage, PageResult, PageTask} from './types.ts';

/** What a thread does: read a file, and keep the result for the next build. */
export default async function work(task: PageTask): Promise<PageResult> {
  const {keepAs, settings} = task;
  const result = await readPageFile(task);
  // A page in MDX is a program, and the bundler watches over those.
  if (settings?.scripts && result.compiled && !task.path.endsWith('.mdx')) {
    result.compiled = await withScript(result.compiled, `${keepAs}.cjs`);
  }

  await keepValue(keepAs, result);
  return result;
}

/** What it does when nobody writes for a while. */
export const rest = (): Promise<void> => collectGarbage(0);

async function withScript(compiled: CompiledPage, path: string): Promise<CompiledPage> {
  const parts = toPageScript(compiled.code, compiled.fileLinks.length);
  if (!parts) return compiled;
  if (!(await keepFile(path, parts.script))) return compiled;
  return {...compiled, script: path, code: parts.before + JSON.stringify(path) + parts.after};
}
