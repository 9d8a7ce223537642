import {randomUUID} from 'node:crypto';
import {access, copyFile, mkdir, rename, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {drawPreview} from './draw-preview.ts';
import {createFingerprint} from './fingerprint.ts';
import type {Picture, Preview} from './types.ts';

export interface DrawOptions {
  /** Absolute path of the folder that keeps pictures from one build to the next. */
  cacheDir: string;
  draw?: (preview: Preview) => Promise<Uint8Array>;
}

export interface WriteOptions extends DrawOptions {
  /** Absolute path of the build folder. */
  outDir: string;
}

/** How many pictures are under way at once: one is laid out while others are rendered. */
const atOnce = 4;

/**
 * Draw pictures into the cache. One that it has is not drawn.
 *
 * @returns How many pictures were drawn.
 */
export function drawPreviews(pictures: readonly Picture[], options: DrawOptions): Promise<number> {
  return work(pictures, options, () => Promise.resolve());
}

/**
 * Write pictures below the build folder. A picture that the cache has is not drawn.
 *
 * @returns How many pictures were drawn.
 */
export function writePreviews(
  pictures: readonly Picture[],
  {outDir, ...options}: WriteOptions,
): Promise<number> {
  return work(pictures, options, async (kept, file) => {
    const target = join(outDir, file);
    await mkdir(dirname(target), {recursive: true});
    await copyFile(kept, target);
  });
}

async function work(
  pictures: readonly Picture[],
  {cacheDir, draw = drawPreview}: DrawOptions,
  use: (kept: string, file: string) => Promise<void>,
): Promise<number> {
  const nameOf = createFingerprint();
  const waiting = pictures.values();
  let drawn = 0;
  await mkdir(cacheDir, {recursive: true});

  async function workOn(): Promise<void> {
    for (const {file, preview} of waiting) {
      const kept = join(cacheDir, `${nameOf(preview)}.png`);
      if (!(await exists(kept))) {
        drawn++;
        await writeWhole(kept, await draw(preview));
      }

      await use(kept, file);
    }
  }

  await Promise.all(Array.from({length: atOnce}, workOn));
  return drawn;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A build that is broken off leaves no half of a file, nor does one that runs beside it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, bytes);
  await rename(part, path);
}
