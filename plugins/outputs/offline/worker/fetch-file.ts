import {digestRevision} from '../revision.ts';
import type {SavedFile} from '../types.ts';
import {keyOf, urlOf, write} from './store.ts';

/** The host has other content than the version that is to be saved: there is a newer one. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError';
}

/** Describe what was saved, not how it was sent. */
const ofTransfer = ['content-encoding', 'content-length', 'transfer-encoding', 'set-cookie'];

type Name = Pick<SavedFile, 'path' | 'revision'>;

/** Fetch a file and save it. Throws what the browser throws when the disk is full. */
export async function saveFile(file: Name): Promise<Response> {
  const kept = await fetchFile(file);
  await write(keyOf(file), kept.clone());
  return kept;
}

/**
 * Fetch a file, if it is what the version's list says. So no version ever holds a file of another,
 * whatever is deployed while it is fetched, and the browser's own cache can be used.
 */
export async function fetchFile(file: Name): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(urlOf(file.path), {
      cache,
      credentials: 'same-origin',
      priority: 'low',
    });
    const kept = response.ok ? await keptResponse(response, file.revision) : undefined;
    if (kept) return kept;
  }

  throw new ChangedError(
    `Unexpected content of ${urlOf(file.path)}, expected revision ${file.revision}`,
  );
}

/** The response to keep; nothing if it is not of this revision. */
export async function keptResponse(
  response: Response,
  revision: string,
): Promise<Response | undefined> {
  const body = await response.arrayBuffer();
  if ((await digestRevision(body)) !== revision) return undefined;
  const headers = new Headers(response.headers);
  for (const name of ofTransfer) headers.delete(name);
  return new Response(body, {status: 200, headers});
}

/** How many files are fetched at the same time; more would be in the way of what the reader does. */
const LANES = 6;

/** Do something with all; stops at the first failure. */
export async function withAll<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  let failed = false;
  const lane = async (): Promise<void> => {
    try {
      for (let item = queue.shift(); item !== undefined && !failed; item = queue.shift()) {
        await work(item);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };

  await Promise.all(Array.from({length: LANES}, lane));
}
