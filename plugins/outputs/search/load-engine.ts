import type {EngineDefinition} from './engine-definition.ts';
import type {SearchFiles} from './engine/files.ts';
import {engines} from './engines.ts';
import {SearchIndexError} from './errors.ts';
import {FORMAT_VERSION} from './format/container.ts';
import {MANIFEST_NAME, type Manifest} from './format/manifest.ts';
import type {SearchEngine} from './search-engine.ts';

/**
 * The engine that the manifest names.
 *
 * @throws SearchIndexError
 */
export async function loadEngine(files: SearchFiles): Promise<SearchEngine> {
  const {manifest, engine} = readManifest(await files.read(MANIFEST_NAME));
  return engine.load(manifest, files);
}

/** What may be in a manifest, of whatever engine. */
type Fields = Partial<Record<string, unknown>>;

/**
 * A manifest, and the engine that it names.
 *
 * @throws SearchIndexError - with `damaged` or `wrong-version`.
 */
export function readManifest(bytes: Uint8Array): {manifest: Manifest; engine: EngineDefinition} {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    // A host that answers each address with a page gives HTML here.
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected content', {cause});
  }
  const manifest = (value ?? {}) as Fields;
  if (typeof manifest.format !== 'number') {
    throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected content');
  }
  const name = String(manifest.engine);
  if (manifest.format !== FORMAT_VERSION || !Object.hasOwn(engines, name)) {
    const what = `Unexpected format ${manifest.format}, expected ${FORMAT_VERSION}`;
    throw new SearchIndexError('wrong-version', MANIFEST_NAME, what);
  }
  const engine: EngineDefinition = engines[name as keyof typeof engines];
  const {options} = engine;
  const isWhole = options
    ? Object.keys(options).every((option) => typeof manifest[option] === 'string')
    : listsFiles(manifest);
  if (isWhole) return {manifest: value as Manifest, engine};
  throw new SearchIndexError('damaged', MANIFEST_NAME, 'Unexpected list of files');
}

function listsFiles({files, records}: Fields): boolean {
  const sums: unknown[] = Object.values(files ?? {});
  return sums.length > 0 && sums.every(isChecksum) && Number.isInteger(records);
}

function isChecksum(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
