import type {GivenFiles} from '../engine/files.ts';
import {MANIFEST_NAME} from '../format/manifest-name.ts';

/** Those that were fetched once: whoever asks again wants what the host has, not what was no good. */
const fetched = new Set<string>();

/**
 * The manifest of an index, and the files that it holds.
 *
 * Nothing fails here: what is not given, the worker fetches and complains about.
 *
 * @param base - Absolute address of the index's folder, with a slash at the end.
 */
export async function firstFiles(base: string): Promise<GivenFiles> {
  if (fetched.has(base)) return {};
  fetched.add(base);
  try {
    const response = await fetch(base + MANIFEST_NAME, {
      cache: 'no-cache',
      credentials: 'same-origin',
    });
    if (!response.ok) return {};
    const manifest = await response.arrayBuffer();
    const {first = {}} = JSON.parse(new TextDecoder().decode(manifest)) as {
      first?: Record<string, string>;
    };
    const files = Object.entries(first).map(([name, text]) => [name, bytesOf(text)] as const);
    return Object.fromEntries([[MANIFEST_NAME, manifest], ...files]);
  } catch {
    return {};
  }
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}
