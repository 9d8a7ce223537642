import type {BuiltVersion, SavedFile, VersionList} from '../types.ts';
import {fetchFile} from './fetch-file.ts';
import {worker} from './scope.ts';
import {isFull, keyOf, read, remove, savedKeys, urlOf, write} from './store.ts';

declare const __BUILT_VERSION__: BuiltVersion;

/** The version that this worker was built with. */
export const {version: own, list: ownListPath} = __BUILT_VERSION__;

/** A version, with its files by their path. */
export interface Version {
  list: VersionList;
  byPath: ReadonlyMap<string, SavedFile>;
}

/** Content that the network gave and no list has. */
export const elsewhere = 'elsewhere';

/** What outlives the worker, which browsers stop when it has nothing to do. */
export interface State {
  /** The version that is served. */
  active: string | null;
  /** The one that waits for the reader. */
  waiting: string | null;
  /** The reader wants this one on any connection. */
  allowed: string | null;
  /** Open pages and their workers that are of another version than the active one. */
  clients: Record<string, string>;
}

const stateKey = `${urlOf('offline/state')}?kept`;
const noState: State = {active: null, waiting: null, allowed: null, clients: {}};
const known = new Map<string, Version>();
let changes: Promise<unknown> = Promise.resolve();
let memory: State | undefined;

export async function readState(): Promise<State> {
  if (memory) return memory;
  const stored = (await (await read(stateKey))?.json()) as State | undefined;
  // Meanwhile a change may have been made, which is newer than what was read.
  memory ??= stored ?? noState;
  return memory;
}

/** One change after the other, each on what the one before has written. */
export function changeState(change: (state: State) => Partial<State>): Promise<void> {
  const next = changes.then(async () => {
    // The worker of another version may have written it too.
    const stored = (await (await read(stateKey))?.json()) as State | undefined;
    const state = stored ?? memory ?? noState;
    memory = {...state, ...change(state)};
    await write(stateKey, new Response(JSON.stringify(memory))).catch(unlessFull);
  });
  changes = next.catch(() => undefined);
  return next;
}

export function forgetVersions(): void {
  memory = undefined;
  known.clear();
}

function listFile(version: string) {
  return {path: `offline/files.${version}.json`, revision: version};
}

function parse(list: VersionList): Version {
  return {list, byPath: new Map(list.files.map((file) => [file.path, file]))};
}

/** A version whose list is saved. */
export async function savedVersion(version: string): Promise<Version | undefined> {
  const found = known.get(version);
  if (found) return found;
  const response = await read(keyOf(listFile(version)));
  if (!response) return undefined;
  const parsed = parse((await response.json()) as VersionList);
  known.set(version, parsed);
  return parsed;
}

/** This worker's version; its list is fetched if it has to be. */
export async function ownVersion(): Promise<Version> {
  const saved = await savedVersion(own);
  if (saved) return saved;
  const file = {path: ownListPath, revision: own};
  const response = await fetchFile(file);
  // On a full disk the list is known for as long as the worker runs.
  await write(keyOf(file), response.clone()).catch(unlessFull);
  const parsed = parse((await response.json()) as VersionList);
  known.set(own, parsed);
  return parsed;
}

/** The files of a version that are saved. */
export async function savedFiles({list}: Version): Promise<SavedFile[]> {
  const saved = await savedKeys();
  return list.files.filter((file) => saved.has(keyOf(file)));
}

/** Delete all that belongs to none of the versions in use. */
export async function collect(): Promise<void> {
  const {active, waiting, clients} = await readState();
  const wanted = new Set([stateKey]);
  for (const version of new Set([own, active, waiting, ...Object.values(clients)])) {
    const found = version === null ? undefined : await savedVersion(version);
    if (version === null || !found) continue;
    wanted.add(keyOf(listFile(version)));
    for (const file of found.list.files) wanted.add(keyOf(file));
  }

  await remove([...(await savedKeys())].filter((key) => !wanted.has(key)));
}

/** Pages that are on their way: the browser does not list them yet. */
export const startingClients = new Set<string>();

/** Forget pages that are closed, and delete what only they needed. */
export async function forgetClosed(): Promise<void> {
  const {clients} = await readState();
  if (Object.keys(clients).length === 0) return;
  const open = await worker.clients.matchAll({type: 'all', includeUncontrolled: true});
  const alive = new Set([...startingClients, ...open.map(({id}) => id)]);
  const left = Object.entries(clients).filter(([id]) => alive.has(id));
  if (left.length === Object.keys(clients).length) return;
  await changeState(() => ({clients: Object.fromEntries(left)}));
  await collect();
}

function unlessFull(error: unknown): void {
  if (!isFull(error)) throw error;
}
