import type {EngineDefinition} from '../engine-definition.ts';
import {engines} from '../engines.ts';
import type {SearchRecord} from '../record.ts';
import type {IndexFile} from './build-index.ts';
import type {EngineChoice} from './engine-choices.ts';
import type {MakeOptions} from './make-index.ts';

/** The files of the index for the engine that is chosen, manifest last. */
export function buildChosenIndex(
  choice: EngineChoice,
  records: readonly SearchRecord[],
  options: MakeOptions = {},
): Promise<IndexFile[]> {
  const naming: {engine: keyof typeof engines} =
    typeof choice === 'object' ? choice : {engine: choice === 'auto' ? 'embedded' : choice};
  const engine: EngineDefinition = engines[naming.engine];
  return engine.build(records, options, naming);
}
