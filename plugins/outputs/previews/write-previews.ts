import {join} from 'node:path';
import type {BuildWriter} from '../build-writer/index.ts';
import {forgetUnused} from '../../bank/cache/forget.ts';
import {keepFile, readKeptFile} from '../../bank/cache/index.ts';
import {drawPreview} from './draw-preview.ts';
import {createFingerprint} from './fingerprint.ts';
import type {Picture, Preview} from './types.ts';

export interface DrawOptions {
  /** Absolute path of the folder that keeps pictures from one build to the next. */
  cacheDir: string;
  draw?: (preview: Preview) => Promise<Uint8Array>;
}

export interface WriteOptions extends DrawOptions {
  build: BuildWriter;
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
 * Write pictures below the build folder. A picture that the cache has is not drawn, and one that is not written is forgotten.
 *
 * @returns How many pictures were drawn.
 */
export async function writePreviews(
  pictures: readonly Picture[],
  {build, ...options}: WriteOptions,
): Promise<number> {
  const used = new Set<string>();
  const drawn = await work(pictures, options, (picture, file, name) => {
    used.add(name);
    return build.add(file, picture);
  });
  await forgetUnused(options.cacheDir, (name) => used.has(name));
  return drawn;
}

async function work(
  pictures: readonly Picture[],
  {cacheDir, draw = drawPreview}: DrawOptions,
  use: (picture: Uint8Array, file: string, name: string) => Promise<void>,
): Promise<number> {
  const nameOf = createFingerprint();
  const waiting = pictures.values();
  let drawn = 0;

  async function workOn(): Promise<void> {
    for (const {file, preview} of waiting) {
      const name = nameOf(preview);
      const path = join(cacheDir, name);
      let picture: Uint8Array | null = await readKeptFile(path);
      if (!picture) {
        drawn++;
        picture = await draw(preview);
        await keepFile(path, picture);
      }

      await use(picture, file, name);
    }
  }

  await Promise.all(Array.from({length: atOnce}, workOn));
  return drawn;
}
