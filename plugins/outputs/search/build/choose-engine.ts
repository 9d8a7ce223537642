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
  const naming: {engine: keyof typeof engines} =
    typeof choice === 'object' ? choice : {engine: choice === 'auto' ? 'embedded' : choice};
  // Not in the table of engines, which browsers have: others make no index.
  if (naming.engine === 'embedded' && scriptDir !== undefined && records.length >= worthThread) {
    const {indexInThread} = await import('./index-in-thread.ts');
    return indexInThread(records, options, scriptDir);
  }
  const engine: EngineDefinition = engines[naming.engine];
  return async () => engine.build(records, options, naming);
}
