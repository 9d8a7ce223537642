import {constants} from 'node:fs';
import {copyFile, mkdir, realpath} from 'node:fs/promises';
import {dirname, join, normalize, sep} from 'node:path';

/**
 * Read `COPY_FILES`: the files of the bank's folder that belong to the site as they are, such as
 * `robots.txt`, `CNAME` or `old/index.html`, with spaces or commas between.
 */
export function filesToCopy(env: Readonly<Record<string, string | undefined>>): string[] {
  return (env.COPY_FILES ?? '').split(/[\s,]+/).filter(Boolean);
}

/**
 * Copy files of the bank's folder into the build. Nothing else of the folder is copied.
 *
 * @param names - Below the bank's folder, with `/`.
 * @throws {Error} For one that is not there, leaves the folder, or is in the build already.
 */
export async function copyFiles(
  docsDir: string,
  outDir: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const refuse = (why: string, cause?: unknown) =>
      new Error(`COPY_FILES names ${name}: ${why}.`, {cause});
    const from = await realpath(join(docsDir, name)).catch((error: unknown) => {
      throw refuse(`there is no such file in ${docsDir}`, error);
    });
    const isInside = from.startsWith(docsDir + sep) && !normalize(name).startsWith('..');
    if (!isInside) throw refuse(`it is not in ${docsDir}`);
    const to = join(outDir, normalize(name));
    await mkdir(dirname(to), {recursive: true});
    await copyFile(from, to, constants.COPYFILE_EXCL).catch((error: unknown) => {
      const {code} = error as NodeJS.ErrnoException;
      throw refuse(code === 'EEXIST' ? 'the site has a file of that name' : String(error), error);
    });
  }
}
