import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';
import {build} from '../load.ts';
import {bundle} from './bundle.ts';

/** Writes the search as the site runs it into a folder. */
export async function buildEngine(records: readonly SearchRecord[], dir: string): Promise<void> {
  const folder = join(dir, 'search');
  mkdirSync(folder, {recursive: true});
  for (const {name, bytes} of build(records)) writeFileSync(join(folder, name), bytes);

  // As on the site: without the hosted engine, which comes when it is used.
  const entry = '../../../plugins/outputs/search/worker/entry.ts';
  await bundle(entry, join(dir, 'worker.js'), {
    format: 'esm',
    external: ['*/typesense-engine.ts', '*/build-index.ts'],
  });
}
