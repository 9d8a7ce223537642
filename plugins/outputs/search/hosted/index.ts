import type {EngineDefinition} from '../engine-definition.ts';
import {FORMAT_VERSION} from '../format/container.ts';
import {manifestFile} from '../format/manifest.ts';
import {loadScript} from '../load-script.ts';
import {typesenseOptions} from './options.ts';
import type {TypesenseManifest} from './typesense-engine.ts';

/** A hosted index, of which every reader gets the address and a key that only searches. */
export const typesense = {
  options: typesenseOptions,
  csp: ({host}) => ({'connect-src': [host]}),
  async load(manifest) {
    const {TypesenseEngine} = await loadScript(import('./typesense-engine.ts'));
    return new TypesenseEngine(manifest);
  },
  build: (_records, _options, choice) =>
    Promise.resolve([manifestFile({format: FORMAT_VERSION, ...choice})]),
} satisfies EngineDefinition<TypesenseManifest>;
