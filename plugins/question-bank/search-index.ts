import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {IndexFile} from '../search/build/build-index.ts';
import {buildChosenIndex, type EngineChoice} from '../search/build/choose-engine.ts';
import {MANIFEST_NAME, parseManifest, type Manifest} from '../search/format/manifest.ts';
import {jsonLines} from '../search/hosted/export.ts';
import type {SearchRecord} from '../search/record.ts';

/** Where the index lies below the base URL, and below the build folder. */
export const searchFolder = 'search';

/** Terms that mean the same; kept beside the pages, where authors find it. */
const synonymsName = 'synonyms.txt';

/** Keeps the index of the bank as it is now. */
export interface SearchIndex {
  update: (records: readonly SearchRecord[]) => Promise<void>;
  /** A file of the index, by its name. */
  file: (name: string) => Uint8Array | undefined;
  /** Write all files below a folder. */
  write: (outDir: string) => Promise<void>;
  /** Which engine searches, once there are records. */
  manifest: () => Manifest;
  /** The records as lines of JSON, for `npm run search:export`. */
  documents: () => string;
}

/** @param docsDir - Absolute path of the folder with the topics and `synonyms.txt`. */
export function createSearchIndex(docsDir: string, engine: EngineChoice): SearchIndex {
  let files: IndexFile[] = [];
  let documents = '';

  const file = (name: string) => files.find((one) => one.name === name)?.bytes;

  return {
    async update(records) {
      documents = jsonLines(records);
      files = await buildChosenIndex(engine, records, {
        synonyms: await readSynonyms(docsDir),
      });
    },
    documents: () => documents,
    manifest: () => parseManifest(new TextDecoder().decode(file(MANIFEST_NAME))),
    file,
    async write(outDir) {
      const folder = join(outDir, searchFolder);
      for (const {name, bytes} of files) {
        const path = join(folder, name);
        await mkdir(dirname(path), {recursive: true});
        await writeFile(path, bytes);
      }
    },
  };
}

async function readSynonyms(docsDir: string): Promise<string> {
  try {
    return await readFile(join(docsDir, synonymsName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
