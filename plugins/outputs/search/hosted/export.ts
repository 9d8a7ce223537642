import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {answerText} from '../build/indexed-record.ts';
import type {SearchRecord} from '../record.ts';
import {documentOf} from './document.ts';

/**
 * Where a build leaves the records, in Docusaurus's folder of generated files.
 *
 * @param locale - Empty for the default one.
 */
export const documentsName = (locale: string) => `search-records${locale && `.${locale}`}.jsonl`;
const documents = /^search-records\.?(.*?)\.jsonl$/;

/** What readers of a locale search in; the default one has the plain name. */
export const collectionOf = (name: string, locale: string) => name + (locale && `_${locale}`);

/** The records as lines of JSON, each a `SearchDocument`. */
export function* jsonLines(records: Iterable<SearchRecord>): Generator<string> {
  let number = 0;
  for (const record of records) {
    yield `${JSON.stringify(documentOf(record, answerText(record), number++))}\n`;
  }
}

/**
 * What the last build of a locale left.
 *
 * @param siteDir - Folder of the site.
 * @param locale - Empty for the default one.
 * @throws {Error} If there was none.
 */
export async function readExport(siteDir: string, locale: string): Promise<string> {
  const path = join(generatedIn(siteDir), documentsName(locale));
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`There is no ${path}: run "npm run build" first.`, {cause});
  }
}

/** The locales of which builds left records; of none, the default one, for what reading it says. */
export async function exportedLocales(siteDir: string): Promise<string[]> {
  const names = await readdir(generatedIn(siteDir)).catch(() => []);
  const found = names.flatMap((name) => documents.exec(name)?.slice(1) ?? []);
  return found.length > 0 ? found.sort() : [''];
}

/** As Docusaurus names it. */
function generatedIn(siteDir: string): string {
  return join(siteDir, process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus');
}
