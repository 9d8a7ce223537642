import type {EngineDefinition} from '../engine-definition.ts';
import {loadScript} from '../load-script.ts';
import type {PagefindManifest} from './pagefind-files.ts';

export const pagefind = {
  /*
   * Pagefind is a WebAssembly program, and its script runs after its checksum is proven: as a blob,
   * which only the site's own scripts can make. (`data:` would let in whoever can write a link.)
   */
  csp: () => ({'script-src': ['blob:', "'wasm-unsafe-eval'"]}),
  async load(manifest, files) {
    const {PagefindEngine} = await loadScript(import('./pagefind-engine.ts'));
    return PagefindEngine.load(manifest, files);
  },
  async build(records, options) {
    const build = await import(/* webpackIgnore: true */ /* @vite-ignore */ './build-pagefind.ts');
    return build.buildPagefindIndex(records, options);
  },
} satisfies EngineDefinition<PagefindManifest>;
