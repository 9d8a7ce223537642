import type {GivenFiles} from '../engine/files.ts';
import {MANIFEST_NAME} from '../format/manifest-name.ts';

/** Those that were fetched once: whoever asks again wants what the host has, not what was no good. */
const fetched = new Set<string>();

/**
 * The files of an index that its manifest says every search needs, with the manifest.
 *
 * Nothing fails here: what is not given, the worker fetches and complains about.
 *
 * @param base - Absolute address of the index's folder, with a slash at the end.
 */
export async function firstFiles(base: string): Promise<GivenFiles> {
  if (fetched.has(base)) return {};
  fetched.add(base);
  try {
    const manifest = await read(base, MANIFEST_NAME, 'no-cache');
    const {first} = JSON.parse(new TextDecoder().decode(manifest)) as {first?: unknown};
    const names = Array.isArray(first) ? first.map(String) : [];
    const files = await Promise.all(
      names.map(async (name) => [name, await read(base, name, 'force-cache')] as const),
    );
    return Object.fromEntries([[MANIFEST_NAME, manifest], ...files]);
  } catch {
    return {};
  }
}

async function read(base: string, name: string, cache: RequestCache): Promise<ArrayBuffer> {
  const response = await fetch(base + name, {cache, credentials: 'same-origin'});
  if (!response.ok) throw new TypeError(`Unexpected status ${response.status}`);
  return response.arrayBuffer();
}
