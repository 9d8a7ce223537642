import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {engineVersion} from '../../../bank/cache/engine-version.ts';
import {forgetOld, forgetUnused} from '../../../bank/cache/forget.ts';
import {keepValue, readKeptValue} from '../../../bank/cache/index.ts';
import type {IndexFile} from './build-index.ts';

/** Keeps the last index of a bank, for the next build of the same questions. */
export interface SearchCache {
  /**
   * The index of `inputs`, from the last build or made anew.
   *
   * @returns Once it is begun: what waits for it.
   */
  get: (inputs: readonly unknown[], begin: Begin) => ReturnType<Begin>;
}

/** Begin to make an index; what it returns waits for the files. */
export type Begin = () => Promise<() => Promise<IndexFile[]>>;

/**
 * @param cacheDir - Absolute path.
 * @param bank - Tells the bank from others that are built in this folder.
 */
export function createSearchCache(cacheDir: string, bank: string): SearchCache {
  const prefix = createHash('sha256').update(bank).digest('hex').slice(0, 8);

  return {
    async get(inputs, begin) {
      const hash = createHash('sha256').update(engineVersion());
      // One by one: no string is as long as a large bank.
      for (const input of inputs) hash.update(`${JSON.stringify(input)}\n`);
      const name = `${prefix}-${hash.digest('hex').slice(0, 32)}`;
      const path = join(cacheDir, name);
      const kept = await readKeptValue<IndexFile[]>(path);
      if (kept) {
        await forgetOld(path);
        return () => Promise.resolve(kept);
      }

      const end = await begin();
      return async () => {
        const files = await end();
        await keepValue(path, files);
        await forgetUnused(cacheDir, (one) => one === name || !one.startsWith(`${prefix}-`));
        await forgetOld(path);
        return files;
      };
    },
  };
}
