import type {Sources} from '../headers/policy.ts';
import type {BuildOptions, IndexFile} from './build/build-index.ts';
import type {SearchFiles} from './engine/files.ts';
import type {Manifest} from './format/manifest.ts';
import type {SearchRecord} from './record.ts';
import type {SearchEngine} from './search-engine.ts';

/** Something that a site has to say when it chooses an engine. */
export interface EngineOption {
  /** The variable that says it where there is no configuration. */
  env: string;
  /** Whether it is the origin of a service; else it is any text. */
  isAddress?: boolean;
}

/**
 * An engine as a table has it. Browsers load the same table: what only a build needs, it imports
 * when it is called, with a comment that keeps it out of their scripts.
 */
export interface EngineDefinition<M extends Manifest = Manifest> {
  /** With options, the manifest is these; without, it lists files. */
  options?: Readonly<Record<string, EngineOption>>;
  /** What it needs of the policy of the pages. */
  csp?(manifest: M): Sources;
  /** @throws SearchIndexError */
  load(manifest: M, files: SearchFiles): Promise<SearchEngine>;
  /**
   * The files of its index, manifest last.
   *
   * @param choice - The engine's name, with what a site says of its options.
   */
  build(
    records: readonly SearchRecord[],
    options: BuildOptions,
    choice: Omit<M, 'format'>,
  ): Promise<IndexFile[]>;
}
