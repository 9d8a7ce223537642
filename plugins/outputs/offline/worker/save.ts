import type {SaveFailure, SaveStatus} from '../types.ts';
import {ChangedError, saveFile, withAll} from './fetch-file.ts';
import {worker} from './scope.ts';
import {isFull, keyOf, remove, removeAll, savedKeys} from './store.ts';
import {postToClients} from './post-to-clients.ts';
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

/**
 * A page that the host cannot give, or has changed, keeps no other from being saved; more than a few
 * are another version of the site, of which nothing fits.
 */
const mostChanged = 3;

let isSaving = false;
let isRemoved = false;
let failure: SaveFailure | null = null;

/** The reader wants nothing kept: every request goes to the network. */
export function cacheDisabled(): boolean {
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
    let lastPost = 0;
    const changed: ChangedError[] = [];
    await withAll(missing, async (file) => {
      if (isRemoved) return;
      try {
        await saveFile(file);
      } catch (error) {
        if (!(error instanceof ChangedError)) throw error;
        changed.push(error);
        if (changed.length > mostChanged) throw error;
      }

      if (Date.now() - lastPost < pace) return;
      lastPost = Date.now();
      await postStatus();
    });
    if (changed[0]) throw changed[0];
  } catch (error) {
    failure = isFull(error) ? 'full' : 'network';
    // What the host has is newer than this version.
    if (error instanceof ChangedError) await worker.registration.update().catch(() => undefined);
  } finally {
    isSaving = false;
  }

  // Asked for while files were on their way.
  if (cacheDisabled()) await removeAll();
  else await postStatus();
}

/** Delete everything, the worker too. */
export async function removeSaved(): Promise<void> {
  isRemoved = true;
  forgetVersions();
  await removeAll();
  await worker.registration.unregister();
  await postToClients({type: 'removed'});
}

export async function postStatus(): Promise<void> {
  if (isRemoved) return;
  const status = await currentStatus().catch(() => undefined);
  if (status) await postToClients(status);
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

/** A bank beyond the limit keeps what was saved last. */
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
