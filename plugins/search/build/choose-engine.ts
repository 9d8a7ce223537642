import {buildPagefindIndex} from '../pagefind/build-pagefind.ts';
import type {SearchRecord} from '../record.ts';
import {buildIndex, type BuildOptions, type IndexFile} from './build-index.ts';

/** `auto` goes by the size of the bank. */
export type EngineChoice = 'auto' | 'embedded' | 'pagefind';

/** With more records the embedded engine would fetch too much before its first result. */
export const MOST_EMBEDDED_RECORDS = 5000;

export function chosenEngine(choice: EngineChoice, records: number): 'embedded' | 'pagefind' {
  if (choice !== 'auto') return choice;
  return records > MOST_EMBEDDED_RECORDS ? 'pagefind' : 'embedded';
}

/** The files of the index for the engine that is chosen, manifest last. */
export async function buildChosenIndex(
  choice: EngineChoice,
  records: readonly SearchRecord[],
  options: BuildOptions = {},
): Promise<IndexFile[]> {
  return chosenEngine(choice, records.length) === 'pagefind'
    ? buildPagefindIndex(records, options)
    : buildIndex(records, options);
}
