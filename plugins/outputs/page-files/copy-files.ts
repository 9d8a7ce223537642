import {realpath, stat} from 'node:fs/promises';
import {join, sep} from 'node:path';
import {normalize} from 'node:path/posix';
import type {BuildWriter} from '../build-writer/index.ts';
import type {Output, Site} from '../types.ts';

/**
 * Read `COPY_FILES`: the files of the bank's folder that belong to the site as they are, such as
 * `robots.txt`, `CNAME` or `old/index.html`, with spaces or commas between.
 */
export function filesToCopy(env: Readonly<Record<string, string | undefined>>): string[] {
  return (env.COPY_FILES ?? '').split(/[\s,]+/).filter(Boolean);
}

export function createCopies({docsDir, copy}: Pick<Site, 'docsDir' | 'copy'>): Output {
  return {write: (build) => copyFiles(docsDir, build, copy)};
}

/**
 * Copy files of the bank's folder into the build. Nothing else of the folder is copied.
 *
 * @param docsDir - Absolute path of the bank's folder, without symbolic links.
 * @param names - Below the bank's folder, with `/`.
 * @throws {Error} For one that is not there or no file, leaves the folder, or is in the build already.
 */
export async function copyFiles(
  docsDir: string,
  build: BuildWriter,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const refuse = (why: string, cause?: unknown) =>
      new Error(`bank.copyFiles names ${name}: ${why}.`, {cause});
    const from = await realpath(join(docsDir, name)).catch((error: unknown) => {
      throw refuse(`there is no such file in ${docsDir}`, error);
    });
    const to = normalize(name);
    const isInside = from.startsWith(docsDir + sep) && !to.startsWith('..');
    if (!isInside) throw refuse(`it is not in ${docsDir}`);
    if ((await stat(from)).isDirectory()) throw refuse('it is a folder; name its files');
    if (build.has(to)) throw refuse('the site has a file of that name');
    await build.copy(to, from);
  }
}
