import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';

/*
 * What no build will ask for goes. Where it cannot be removed, it stays: nobody needs it, and nobody has to hear of it.
 */

/** Forget what a folder keeps by these names. */
export async function forget(folder: string, names: readonly string[]): Promise<void> {
  const all = names.map((name) => rm(join(folder, name), {recursive: true, force: true}));
  await Promise.allSettled(all);
}

/** Forget all that a folder keeps and that is not used. */
export async function forgetUnused(
  folder: string,
  isUsed: (name: string) => boolean,
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await forget(
    folder,
    names.filter((name) => !isUsed(name)),
  );
}
