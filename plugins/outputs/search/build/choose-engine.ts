import {FORMAT_VERSION} from '../format/container.ts';
import {MANIFEST_NAME, type TypesenseManifest} from '../format/manifest.ts';
import {buildPagefindIndex} from '../pagefind/build-pagefind.ts';
import type {SearchRecord} from '../record.ts';
import {buildIndex, type BuildOptions, type IndexFile} from './build-index.ts';

/** A hosted index, of which every reader gets the address and a key that only searches. */
export type HostedIndex = Omit<TypesenseManifest, 'format'>;

/** `auto` goes by the size of the bank. */
export type EngineChoice = 'auto' | 'embedded' | 'pagefind' | HostedIndex;

/** With more records the embedded engine would fetch too much before its first result. */
export const MOST_EMBEDDED_RECORDS = 5000;

export function chosenEngine(
  choice: Exclude<EngineChoice, HostedIndex>,
  records: number,
): 'embedded' | 'pagefind' {
  if (choice !== 'auto') return choice;
  return records > MOST_EMBEDDED_RECORDS ? 'pagefind' : 'embedded';
}

/** The files of the index for the engine that is chosen, manifest last. */
export async function buildChosenIndex(
  choice: EngineChoice,
  records: readonly SearchRecord[],
  options: BuildOptions = {},
): Promise<IndexFile[]> {
  if (typeof choice === 'object') return [hostedManifest(choice)];
  return chosenEngine(choice, records.length) === 'pagefind'
    ? buildPagefindIndex(records, options)
    : buildIndex(records, options);
}

function hostedManifest(hosted: HostedIndex): IndexFile {
  const manifest: TypesenseManifest = {format: FORMAT_VERSION, ...hosted};
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  return {name: MANIFEST_NAME, bytes, first: true};
}
