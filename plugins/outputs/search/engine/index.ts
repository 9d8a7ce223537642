import type {EngineDefinition} from '../engine-definition.ts';
import {EmbeddedEngine, type EmbeddedManifest} from './embedded-engine.ts';

/** Part of the script, as most sites have it; others come when asked for. */
export const embedded = {
  load: (manifest, files) => EmbeddedEngine.load(manifest, files),
  async build(records, options) {
    const build = await import(
      /* webpackIgnore: true */ /* @vite-ignore */ '../build/build-index.ts'
    );
    return build.buildIndex(records, options);
  },
} satisfies EngineDefinition<EmbeddedManifest>;
