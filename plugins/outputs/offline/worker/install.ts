import type {SavedFile} from '../types.ts';
import {ChangedError, saveFile, withAll} from './fetch-file.ts';
import {worker} from './scope.ts';
import {forgetKeys, isFull, keyOf, remove, savedKeys} from './store.ts';
import {
  changeState,
  collect,
  own,
  ownVersion,
  readState,
  savedFiles,
  savedVersion,
  type Version,
} from './versions.ts';
import {postToClients} from './post-to-clients.ts';

/** What may be fetched for a new version on a metered connection, in bytes. */
const spare = 50_000;

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Get ready what every page needs, and what of this version corresponds to what is saved of the
 * version before: a bank that was saved stays saved. If that fails, the version before stays.
 *
 * A full disk is no failure. Then this version has the less saved, and what is missing comes from
 * the network, rather than that the reader keeps an old version for ever.
 */
export async function install(): Promise<void> {
  const {active, waiting, allowed} = await readState();
  const before = active === null ? undefined : await savedVersion(active);
  try {
    const version = await ownVersion();
    if (waiting !== own) {
      await changeState(() => ({waiting: own}));
      await collect();
    }

    const saved = await savedKeys();
    const wanted = await wantedFiles(version, before);
    const missing = wanted.filter((file) => !saved.has(keyOf(file)));
    const bytes = missing.reduce((sum, file) => sum + file.bytes, 0);
    if (before && bytes > spare && allowed !== own && isSpared()) {
      await postToClients({type: 'held', version: own, bytes});
      throw new Error(`${bytes} bytes are too many for this connection without being asked for`);
    }

    await withAll(missing, async (file) => {
      await saveFile(file);
    });
  } catch (error) {
    // The host sends other files than were built, or is between two versions.
    if (error instanceof ChangedError && !before) await postToClients({type: 'refused'});
    if (!isFull(error)) throw error;
    await makeRoom(before);
  }
}

async function wantedFiles(
  {list, byPath}: Version,
  before: Version | undefined,
): Promise<SavedFile[]> {
  const saved = before ? await savedFiles(before) : [];
  const isWhole = saved.length === before?.list.files.length;
  if (isWhole) return list.files;
  const paths = new Set(saved.map(({path}) => path));
  const core = new Set(list.files.slice(0, list.core));
  return [...byPath.values()].filter((file) => core.has(file) || paths.has(file.path));
}

/** Give up what this version does not share with the one before, except what every page needs. */
async function makeRoom(before: Version | undefined): Promise<void> {
  const version = await savedVersion(own);
  if (!version) return;
  const kept = new Set((before?.list.files ?? []).map(keyOf));
  const {files, core} = version.list;
  await remove(
    files
      .slice(core)
      .map(keyOf)
      .filter((key) => !kept.has(key)),
  );
}

function isSpared(): boolean {
  const {connection} = navigator as {connection?: Connection};
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** Take over: the pages that are open go on with the version that they came with. */
export async function activate(): Promise<void> {
  forgetKeys();
  // Those of the worker before; a page that came past it is of no version that is known.
  const pages = await worker.clients.matchAll({type: 'all'});
  await changeState(({active, clients}) => ({
    active: own,
    waiting: null,
    allowed: null,
    clients:
      active === null || active === own
        ? clients
        : {...Object.fromEntries(pages.map(({id}) => [id, active])), ...clients},
  }));
  await worker.clients.claim();
  await collect();
}
