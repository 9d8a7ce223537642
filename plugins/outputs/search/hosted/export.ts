import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {answerText} from '../build/indexed-record.ts';
import type {SearchRecord} from '../record.ts';
import {documentOf} from './document.ts';

/** Where a build leaves the records, in Docusaurus's folder of generated files. */
export const documentsName = 'search-records.jsonl';

/** The records as lines of JSON, each a `SearchDocument`. */
export function* jsonLines(records: Iterable<SearchRecord>): Generator<string> {
  let number = 0;
  for (const record of records) {
    yield `${JSON.stringify(documentOf(record, answerText(record), number++))}\n`;
  }
}

/**
 * What the last build left.
 *
 * @param siteDir - Folder of the site.
 * @throws {Error} If there was none.
 */
export async function readExport(siteDir: string): Promise<string> {
  const path = join(siteDir, '.docusaurus', documentsName);
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`There is no ${path}: run "npm run build" first.`, {cause});
  }
}
