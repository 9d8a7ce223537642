import {worthThread} from '../../../bank/threads/index.ts';
import type {EngineDefinition} from '../engine-definition.ts';
import {engines} from '../engines.ts';
import type {SearchRecord} from '../record.ts';
import type {BuildOptions, IndexFile} from './build-index.ts';
import type {EngineChoice} from './engine-choices.ts';

/**
 * Begin the index for the engine that is chosen.
 *
 * @param scriptDir - Absolute path of a folder for a thread's script, if a large index is to be made in one.
 * @returns Once it is begun: what waits for its files, manifest last.
 */
export async function beginChosenIndex(
  choice: EngineChoice,
  records: readonly SearchRecord[],
  options: BuildOptions = {},
  scriptDir?: string,
): Promise<() => Promise<IndexFile[]>> {
  const {naming, definition} = chosenEngine(choice);
  // Not in the table of engines, which browsers have: others make no index.
  if (naming.engine === 'embedded' && scriptDir !== undefined && records.length >= worthThread) {
    const {indexInThread} = await import('./index-in-thread.ts');
    return indexInThread(records, options, scriptDir);
  }
  return async () => definition.build(records, options, naming);
}

/** An engine of the table, with what a site says of its options. */
export function chosenEngine(choice: EngineChoice): {
  naming: {engine: keyof typeof engines};
  definition: EngineDefinition;
} {
  const naming =
    typeof choice === 'object'
      ? choice
      : {engine: choice === 'auto' ? ('embedded' as const) : choice};
  return {naming, definition: engines[naming.engine]};
}
