import {EmbeddedEngine} from './engine/embedded-engine.ts';
import type {SearchFiles} from './engine/files.ts';
import {SearchIndexError} from './errors.ts';
import {MANIFEST_NAME, parseManifest} from './format/manifest.ts';
import type {SearchEngine} from './search-engine.ts';

/**
 * The engine that the manifest names.
 *
 * The embedded one is part of the script, as most sites have it; others come when asked for.
 *
 * @throws SearchIndexError
 */
export async function loadEngine(files: SearchFiles): Promise<SearchEngine> {
  const manifest = parseManifest(new TextDecoder().decode(await files.read(MANIFEST_NAME)));
  switch (manifest.engine) {
    case 'embedded':
      return EmbeddedEngine.of(manifest, files);
    case 'pagefind': {
      const {PagefindEngine} = await script(import('./pagefind/pagefind-engine.ts'));
      return PagefindEngine.load(manifest, files);
    }
    case 'typesense': {
      const {TypesenseEngine} = await script(import('./hosted/typesense-engine.ts'));
      return new TypesenseEngine(manifest);
    }
  }
}

async function script<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new SearchIndexError('missing', 'worker', 'The search could not be started', {cause});
  }
}
