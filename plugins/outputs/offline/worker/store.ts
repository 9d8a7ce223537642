import {escapePath} from '../../../language/escape-path.ts';
import type {SavedFile} from '../types.ts';
import {worker} from './scope.ts';

/*
 * The one cache of the site. A file's key has its revision in it, so that two versions share what
 * is the same in both, and each finds its own where they differ.
 */

const {scope} = worker.registration;

/** Also in `plugins/static/sw.js`, which deletes it. */
export const cacheName = `viva:${new URL(scope).pathname}`;

type Name = Pick<SavedFile, 'path' | 'revision'>;

let keys: Promise<Set<string>> | undefined;

export function urlOf(path: string): string {
  return new URL(escapePath(path), scope).href;
}

export function keyOf({path, revision}: Name): string {
  return `${urlOf(path)}?saved=${revision}`;
}

/** The keys of all that is saved, oldest first. */
export function savedKeys(): Promise<Set<string>> {
  keys ??= caches
    .open(cacheName)
    .then((cache) => cache.keys())
    .then((requests) => new Set(requests.map(({url}) => url)))
    .catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
  return keys;
}

export async function read(key: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(key);
}

/** Throws what the browser throws when the disk is full. */
export async function write(key: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(key, response);
  (await savedKeys()).add(key);
}

export async function remove(unwanted: Iterable<string>): Promise<void> {
  const cache = await caches.open(cacheName);
  const saved = await savedKeys();
  for (const key of unwanted) {
    saved.delete(key);
    await cache.delete(key);
  }
}

export async function removeAll(): Promise<void> {
  keys = undefined;
  await caches.delete(cacheName);
}

/** What another worker of this site has written meanwhile is seen. */
export function forgetKeys(): void {
  keys = undefined;
}

export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
