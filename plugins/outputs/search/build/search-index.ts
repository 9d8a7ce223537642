import {SYNONYMS_NAME} from '../../../bank/files/index.ts';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuildWriter} from '../../build-writer/index.ts';
import type {IndexFile} from './build-index.ts';
import {prepareThread} from '../../../bank/threads/index.ts';
import {beginChosenIndex, chosenEngine} from './choose-engine.ts';
import {indexThread} from './index-thread-entry.ts';
import type {EngineChoice} from './engine-choices.ts';
import {MANIFEST_NAME} from '../format/manifest.ts';
import {readManifest} from '../load-engine.ts';
import type {Sources} from '../../headers/policy.ts';
import type {SearchRecord} from '../record.ts';
import type {Begin, SearchCache} from './search-cache.ts';

/** Where the index lies below the base URL, and below the build folder. */
export const searchFolder = 'search';

/** Keeps the index of the bank as it is now. */
export interface SearchIndex {
  /** Take what is to be found; the index is made when a file of it is asked for. */
  update: (records: () => readonly SearchRecord[]) => void;
  /** Make what a thread would run that makes it. */
  warmUp: () => void;
  /**
   * Make the index now. A failure shows when a file is asked for.
   *
   * @returns Once it is begun.
   */
  prepare: () => Promise<undefined>;
  /** Resolves when it is made, or could not be. */
  ready: () => Promise<unknown>;
  /** A file of the index, by its name. */
  file: (name: string) => Promise<Uint8Array | undefined>;
  /** Write all files into a build. */
  write: (build: BuildWriter) => Promise<void>;
  /** What the engine needs of the pages' policy, once there are records; an index that is under way is waited for only by one that needs any. */
  csp: () => Promise<Sources>;
}

/**
 * @param docsDir - Absolute path of the folder with the topics and `synonyms.txt`.
 * @param cache - Of the indexes of earlier builds, if they are to be kept.
 * @param scriptDir - Absolute path of a folder for a thread's script, if a large index is to be made in one.
 */
export function createSearchIndex(
  docsDir: string,
  engine: EngineChoice,
  cache?: SearchCache,
  scriptDir?: string,
): SearchIndex {
  let records: () => readonly SearchRecord[] = () => [];
  let index: ReturnType<Begin> | undefined;

  const make = async () => {
    const synonyms = await readSynonyms(docsDir);
    const all = records();
    const begin = () => beginChosenIndex(engine, all, {synonyms}, scriptDir);
    const end = await (cache ? cache.get([engine, synonyms, ...all], begin) : begin());
    let made: Promise<IndexFile[]> | undefined;
    return () => (made ??= end());
  };
  const begun = () => (index ??= make());
  const files = async () => {
    const own = begun();
    const made = await (await own)();
    // What it is made of would stay in memory with what waited for it.
    if (index === own) index = Promise.resolve(() => Promise.resolve(made));
    return made;
  };

  const file = async (name: string) => (await files()).find((one) => one.name === name)?.bytes;

  return {
    update(newRecords) {
      records = newRecords;
      index = undefined;
    },
    warmUp() {
      if (scriptDir !== undefined && chosenEngine(engine).naming.engine === 'embedded') {
        prepareThread({entry: indexThread, cacheDir: scriptDir});
      }
    },
    async prepare() {
      await begun().catch(() => undefined);
      // Nobody waits for it, and what it is made of is let go of when it is there.
      files().catch(() => undefined);
      return undefined;
    },
    ready: () => files().catch(() => undefined),
    file,
    async csp() {
      if (!chosenEngine(engine).definition.csp) return {};
      const {manifest, engine: used} = readManifest(
        (await file(MANIFEST_NAME)) ?? new Uint8Array(),
      );
      return used.csp?.(manifest) ?? {};
    },
    async write(build) {
      const all = await files();
      await build.addAll(all.map(({name, bytes}) => [`${searchFolder}/${name}`, () => bytes]));
      // Of a large bank it is much to have in memory until the end.
      index = undefined;
    },
  };
}

async function readSynonyms(docsDir: string): Promise<string> {
  try {
    return await readFile(join(docsDir, SYNONYMS_NAME), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
