import type {SaveFailure, SaveStatus} from '../types.ts';
import {ChangedError, saveFile, withAll} from './fetch-file.ts';
import {worker} from './scope.ts';
import {isFull, keyOf, remove, removeAll, savedKeys} from './store.ts';
import {tell} from './tell.ts';
import {
  changeState,
  forgetClosed,
  forgetVersions,
  own,
  ownVersion,
  readState,
  savedFiles,
} from './versions.ts';

/** How often the pages hear of the progress, in milliseconds. */
const pace = 200;

let isSaving = false;
let isRemoved = false;
let failure: SaveFailure | null = null;

/** The reader wants nothing kept: every request goes to the network. */
export function keepsNothing(): boolean {
  return isRemoved;
}

/** Save the whole version, going on from what there is. */
export async function saveAll(): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  isRemoved = false;
  failure = null;
  try {
    const {list} = await ownVersion();
    if ((await readState()).active !== own) await changeState(() => ({active: own}));
    // On a full disk what closed pages have left may be the room that is needed.
    await forgetClosed();
    const saved = await savedKeys();
    const missing = list.files.filter((file) => !saved.has(keyOf(file)));
    let told = 0;
    await withAll(missing, async (file) => {
      if (isRemoved) return;
      await saveFile(file);
      if (Date.now() - told < pace) return;
      told = Date.now();
      await tellStatus();
    });
  } catch (error) {
    failure = isFull(error) ? 'full' : 'network';
    // What the host has is newer than this version.
    if (error instanceof ChangedError) await worker.registration.update().catch(() => undefined);
  } finally {
    isSaving = false;
  }

  // Asked for while files were on their way.
  if (keepsNothing()) await removeAll();
  else await tellStatus();
}

/** Delete everything, the worker too. */
export async function removeSaved(): Promise<void> {
  isRemoved = true;
  forgetVersions();
  await removeAll();
  await worker.registration.unregister();
  await tell({type: 'removed'});
}

export async function tellStatus(): Promise<void> {
  if (isRemoved) return;
  const status = await currentStatus().catch(() => undefined);
  if (status) await tell(status);
}

async function currentStatus(): Promise<SaveStatus> {
  const version = await ownVersion();
  const {files, questions, limit} = version.list;
  const saved = await savedFiles(version);
  return {
    type: 'status',
    questions,
    limit,
    files: files.length,
    bytes: sizeOf(files),
    savedFiles: saved.length,
    savedBytes: sizeOf(saved),
    isSaving,
    failure,
  };
}

/** A bank beyond the limit keeps what was read last. */
export async function keepWithinLimit(): Promise<void> {
  const version = await ownVersion();
  const {files, core, limit} = version.list;
  if (sizeOf(files) <= limit) return;
  const byKey = new Map(files.slice(core).map((file) => [keyOf(file), file]));
  let bytes = sizeOf(await savedFiles(version));
  const oldest: string[] = [];
  for (const key of await savedKeys()) {
    if (bytes <= limit) break;
    const file = byKey.get(key);
    if (!file) continue;
    oldest.push(key);
    bytes -= file.bytes;
  }

  await remove(oldest);
}

function sizeOf(files: readonly {bytes: number}[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes, 0);
}
