import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {fontVersions} from './font-files.ts';
import type {Preview} from './types.ts';

const require = createRequire(import.meta.url);

/** Packages that shape a picture, each by a file that changes with its version. */
const tools = ['@resvg/resvg-js/package.json', 'linebreak', 'harfbuzzjs/dist/harfbuzz.wasm'];

/**
 * Name previews by all that shapes their pictures: what they show, the fonts, the tools and
 * this folder's own code. The same name means the same picture.
 */
export function createFingerprint(): (preview: Preview) => string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const code = readdirSync(folder)
    .filter((name) => /\.[cm]?ts$/.test(name) && !/\.(?:test|d)\./.test(name))
    .map((name) => join(folder, name))
    .sort();
  const drawing = createHash('sha256').update(fontVersions().join());
  for (const file of [...code, ...tools.map((tool) => require.resolve(tool))]) {
    drawing.update(readFileSync(file));
  }

  const start = drawing.digest('hex');
  return (preview) =>
    createHash('sha256').update(start).update(JSON.stringify(preview)).digest('hex').slice(0, 32);
}
