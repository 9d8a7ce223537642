import {randomUUID} from 'node:crypto';
import {copyFile, mkdir, rename, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {drawPreview} from './draw-preview.ts';
import {createFingerprint} from './fingerprint.ts';
import type {Picture, Preview} from './types.ts';

export interface WriteOptions {
  /** Absolute path of the build folder. */
  outDir: string;
  /** Absolute path of the folder that keeps pictures from one build to the next. */
  cacheDir: string;
  draw?: (preview: Preview) => Promise<Uint8Array>;
}

/** How many pictures are under way at once: one is laid out while others are rendered. */
const atOnce = 4;

/**
 * Write pictures below the build folder. A picture that the cache has is not drawn.
 *
 * @returns How many pictures were drawn.
 */
export async function writePreviews(
  pictures: readonly Picture[],
  {outDir, cacheDir, draw = drawPreview}: WriteOptions,
): Promise<number> {
  const nameOf = createFingerprint();
  const waiting = pictures.values();
  let drawn = 0;
  await mkdir(cacheDir, {recursive: true});

  async function work(): Promise<void> {
    for (const {file, preview} of waiting) {
      const target = join(outDir, file);
      const kept = join(cacheDir, `${nameOf(preview)}.png`);
      await mkdir(dirname(target), {recursive: true});
      if (await copied(kept, target)) continue;
      drawn++;
      await writeWhole(kept, await draw(preview));
      await copyFile(kept, target);
    }
  }

  await Promise.all(Array.from({length: atOnce}, work));
  return drawn;
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A build that is broken off leaves no half of a file, nor does one that runs beside it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, bytes);
  await rename(part, path);
}
