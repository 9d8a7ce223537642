import {createHash, randomUUID} from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {logger} from '@docusaurus/logger';

/*
 * Files that a build leaves for later ones. A disk that was full, a machine that lost power or a
 * backup can leave a file cut, empty or of another content. So each begins with a digest: a file
 * that does not agree with its own counts as not there, and is made anew.
 *
 * The digest is a line that is a comment in JavaScript, so that a kept script runs as it is.
 *
 * There are thousands, and small: they are read and written at once, as each of the five ways to a thread of Node's
 * and back would cost as much as that.
 */

const start = Buffer.from('//');
const lineLength = start.length + 64 + 1;

/**
 * Keep `content` for a later build. Where it cannot be kept, this build goes on, and says so once.
 *
 * @param path - Absolute. Its folder is made if need be.
 * @returns Whether it is there now.
 */
export function keepFile(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    writeKeptFile(path, content);
    return Promise.resolve(true);
  } catch (error) {
    if (!hasWarned) {
      logger.warn(
        `What this build makes is not kept, and later builds will take longer: ${(error as Error).message}. ` +
          `Let who builds the site write to ${dirname(path)}, and see that its disk has room.`,
      );
    }
    hasWarned = true;
    return Promise.resolve(false);
  }
}
let hasWarned = false;

/** As `keepFile`, for what this build cannot be without. */
export function writeKeptFile(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // In two parts: a copy of what is kept of a large bank would be a hundred megabytes.
  writeWhole(path, [firstLine(path, bytes), bytes]);
}

/** What was kept; null if there is nothing, or not what was kept. */
export function readKeptFile(path: string): Promise<Buffer | null> {
  return Promise.resolve(readWhole(path));
}

function readWhole(path: string): Buffer | null {
  let file;
  try {
    file = readFileSync(path);
  } catch {
    return null;
  }
  const content = file.subarray(lineLength);
  return firstLine(path, content).equals(file.subarray(0, lineLength)) ? content : null;
}

/** As `keepFile`, for data that a `structuredClone` would copy. */
export function keepValue(path: string, value: unknown): Promise<boolean> {
  return keepFile(path, serialize(value));
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
function writeWhole(path: string, content: readonly Uint8Array[]): void {
  const part = `${path}.${randomUUID()}`;
  try {
    const file = openForWriting(part);
    try {
      for (const piece of content) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    replace(path, part);
  } catch (error) {
    rmSync(part, {force: true});
    throw error;
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w');
  } catch {
    mkdirSync(dirname(path), {recursive: true});
    return openSync(path, 'w');
  }
}

function replace(path: string, by: string): void {
  try {
    renameSync(by, path);
  } catch {
    // Something else has the name, such as a folder.
    rmSync(path, {recursive: true, force: true});
    renameSync(by, path);
  }
}

/** With the name, so that a file under the name of another is found out too. */
function firstLine(path: string, content: Uint8Array): Buffer {
  const digest = createHash('sha256').update(basename(path)).update('\n').update(content);
  return Buffer.concat([start, Buffer.from(`${digest.digest('hex')}\n`)]);
}
