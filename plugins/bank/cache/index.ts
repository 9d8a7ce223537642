import {createHash, randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {deserialize, serialize} from 'node:v8';

/*
 * Files that a build leaves for later ones. A disk that was full, a machine that lost power or a
 * backup can leave a file cut, empty or of another content. So each begins with a digest: a file
 * that does not agree with its own counts as not there, and is made anew.
 *
 * The digest is a line that is a comment in JavaScript, so that a kept script runs as it is.
 */

const start = Buffer.from('//');
const lineLength = start.length + 64 + 1;

/**
 * Keep `content` for a later build.
 *
 * @param path - Absolute. Its folder is made if need be.
 */
export async function keepFile(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // In two parts: a copy of what is kept of a large bank would be a hundred megabytes.
  await writeWhole(path, [firstLine(path, bytes), bytes]);
}

/** What was kept; null if there is nothing, or not what was kept. */
export async function readKeptFile(path: string): Promise<Buffer | null> {
  const file = await readFile(path).catch(() => null);
  if (file === null) return null;
  const content = file.subarray(lineLength);
  return firstLine(path, content).equals(file.subarray(0, lineLength)) ? content : null;
}

/** As `keepFile`, for data that a `structuredClone` would copy. */
export async function keepValue(path: string, value: unknown): Promise<void> {
  await keepFile(path, serialize(value));
}

/** As `readKeptFile`. The type is as it was kept: a name tells the version of what it holds. */
export async function readKeptValue<T>(path: string): Promise<T | null> {
  const content = await readKeptFile(path);
  try {
    return content && (deserialize(content) as T);
  } catch {
    // Written by a newer Node than this one.
    return null;
  }
}

/**
 * Bytes that an earlier build made of the same, or made now and kept in their place.
 *
 * @param path - Absolute: one for each thing that is made, so that nothing old is left.
 * @param inputs - All that they depend on, the code that makes them among it; each as JSON, one after another: those
 *   of a large bank are no text that one would have in memory.
 */
export async function keptOrMade(
  path: string,
  inputs: Iterable<unknown>,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${JSON.stringify(input)}\n`);
  const key = hash.digest('hex');
  const kept = await readKeptValue<{key: string; bytes: Uint8Array}>(path);
  if (kept?.key === key) return kept.bytes;
  const bytes = await make();
  await keepValue(path, {key, bytes});
  return bytes;
}

/**
 * Write a file so that whoever reads its path finds all of it or what was there before: neither a
 * build that is broken off nor one that runs beside leaves half a file.
 */
async function writeWhole(path: string, content: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const part = `${path}.${randomUUID()}`;
  try {
    await writeFile(part, content);
    await rename(part, path).catch(async () => {
      // Something else has the name, such as a folder.
      await rm(path, {recursive: true, force: true});
      await rename(part, path);
    });
  } catch (error) {
    await rm(part, {force: true});
    throw error;
  }
}

/** With the name, so that a file under the name of another is found out too. */
function firstLine(path: string, content: Uint8Array): Buffer {
  const digest = createHash('sha256').update(basename(path)).update('\n').update(content);
  return Buffer.concat([start, Buffer.from(`${digest.digest('hex')}\n`)]);
}
