import {readdir, rm, stat, utimes} from 'node:fs/promises';
import {dirname, join} from 'node:path';

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

/** Of what was not used for so long, nothing is kept. */
const mostDays = 30;

/**
 * Forget what nobody used for a month: other banks, this one with settings that it has no more, scripts of earlier engines,
 * and parts that builds left which were broken off.
 *
 * @param used - Absolute path of what this build uses. What is beside it is looked at.
 */
export async function forgetOld(used: string): Promise<void> {
  await markUsed(used);
  const folder = dirname(used);
  const oldest = Date.now() - mostDays * 86_400_000;
  const names = await readdir(folder).catch(() => []);
  const ages = names.map(async (name) => {
    const {mtimeMs} = await stat(join(folder, name));
    return mtimeMs < oldest ? [name] : [];
  });
  const old = await Promise.all(ages.map((age) => age.catch(() => [])));
  await forget(folder, old.flat());
}

/** It is not old for `forgetOld`. */
export async function markUsed(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}
