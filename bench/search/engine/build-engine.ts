import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {chosenEngine} from '../../../plugins/outputs/search/build/choose-engine.ts';
import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';
import {buildChosen} from '../load.ts';
import {bundle} from './bundle.ts';

/** Writes the search as the site runs it, with the engine that it chooses for the size, into a folder. */
export async function buildEngine(records: readonly SearchRecord[], dir: string): Promise<void> {
  for (const {name, bytes} of await buildChosen(records)) {
    const path = join(dir, 'search', name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, bytes);
  }

  // As on the site: the engine in use, and the others only when they are.
  const entry = '../../../plugins/outputs/search/worker/entry.ts';
  const isEmbedded = chosenEngine('auto', records.length) === 'embedded';
  await bundle(entry, isEmbedded ? join(dir, 'worker.js') : undefined, {
    format: 'esm',
    ...(isEmbedded
      ? {external: ['*/pagefind-engine.ts', '*/typesense-engine.ts']}
      : {outdir: dir, entryNames: 'worker', splitting: true}),
  });
}
