import {createHash} from 'node:crypto';
import {stat} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, stop, type Plugin} from 'esbuild';
import {keepFile, keepValue, readKeptFile, readKeptValue} from '../cache/index.ts';
import {packageVersions} from '../cache/package-versions.ts';
import {withoutNames} from '../without-names.ts';

const ownFile = fileURLToPath(import.meta.url);
const here = dirname(ownFile);
/** What says how the script is made. */
const howFiles = [ownFile, join(here, '../without-names.ts')];

/** A module and all that it imports as one file of plain JavaScript, for threads. */
export interface ThreadScript {
  /** Absolute path. */
  file: string;
  /** Changes with anything in it, packages included. */
  version: string;
}

interface Stamp {
  version: string;
  /** Of Node, and of the packages that are not part of the script. */
  around: string;
  /** Size and times of each file that went into it, and of those that say how. */
  inputs: Record<string, string>;
}

/**
 * Loaded when a page asks for it: a language of code, of which all are ten megabytes, and formulas. And what looks for
 * a file beside its own.
 */
const notBundled = ['shiki', 'katex', 'sql.js', 'beautiful-mermaid', 'jiti'];

/** What packages that are written for the older module system expect to find. */
const banner = [
  "import {createRequire as createRequire_} from 'node:module';",
  "import {dirname as dirname_} from 'node:path';",
  "import {fileURLToPath as fileURLToPath_} from 'node:url';",
  // Docusaurus looks for its loaders as soon as it is loaded; a site need not have them beside it.
  `const require = createRequire_(${JSON.stringify(createRequire(ownFile).resolve('@docusaurus/utils'))});`,
  'const __filename = fileURLToPath_(import.meta.url);',
  'const __dirname = dirname_(__filename);',
].join('\n');

/**
 * Make a script for threads, unless it is there from an earlier build.
 *
 * Node 20 does not run TypeScript, and the loader of Docusaurus's configuration turns each
 * package into the older module system, in which the parser takes half as long again.
 *
 * @param entry - Absolute path of the module, whose name is its own among those of the folder.
 * @param cacheDir - Absolute path of a folder inside the site, where packages are found from.
 */
export function threadScript(entry: string, cacheDir: string): Promise<ThreadScript> {
  const key = join(cacheDir, basename(entry));
  let script = underWay.get(key);
  if (!script) {
    script = currentOrMade(entry, cacheDir).finally(() => underWay.delete(key));
    underWay.set(key, script);
  }
  return script;
}

/** By folder and name, from when one is asked for until it is there. */
const underWay = new Map<string, Promise<ThreadScript>>();

async function currentOrMade(entry: string, cacheDir: string): Promise<ThreadScript> {
  const name = basename(entry, '.ts');
  const stampFile = join(cacheDir, name);
  const around = process.version + packageVersions(notBundled, entry);
  const stamp = await readKeptValue<Stamp>(stampFile);
  const file = (version: string) => join(cacheDir, `${name}-${version}.mjs`);
  if (stamp?.around === around && (await isCurrent(stamp, file(stamp.version)))) {
    return {file: file(stamp.version), version: stamp.version};
  }

  const result = await bundled(entry);
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  const version = createHash('sha256').update(code).update(around).digest('hex').slice(0, 16);
  const inputs = await stampsOf([...Object.keys(result.metafile.inputs), ...howFiles]);
  await keepFile(file(version), code);
  await keepValue(stampFile, {version, around, inputs} satisfies Stamp);
  return {file: file(version), version};
}

let bundling = 0;

/** The process of the bundler would stay until the end, with a third of a gigabyte. It ends with the last who needs it. */
async function bundled(entry: string) {
  bundling++;
  try {
    return await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      absWorkingDir: here,
      plugins: [withoutNames, byPlace],
      banner: {js: banner},
      logLevel: 'silent',
    });
  } finally {
    if (--bundling === 0) await stop();
  }
}

/** What is not bundled is named by where it is: it is the engine's, and a site need not have it beside it. */
const byPlace: Plugin = {
  name: 'by-place',
  setup(bundle) {
    const filter = new RegExp(`^(?:${notBundled.join('|')})(?:/|$)`);
    bundle.onResolve({filter}, async ({path, kind, resolveDir, pluginData}) => {
      if (pluginData === byPlace) return undefined;
      const found = await bundle.resolve(path, {kind, resolveDir, pluginData: byPlace});
      const place = kind === 'require-call' ? found.path : pathToFileURL(found.path).href;
      return {errors: found.errors, path: place, external: true};
    });
  },
};

async function isCurrent({inputs}: Stamp, script: string): Promise<boolean> {
  try {
    const now = await stampsOf(Object.keys(inputs));
    const isSame = Object.entries(inputs).every(([path, stamp]) => now[path] === stamp);
    return isSame && (await readKeptFile(script)) !== null;
  } catch {
    return false;
  }
}

async function stampsOf(paths: readonly string[]): Promise<Record<string, string>> {
  const stamps = paths.map(async (path) => {
    // npm gives the files of all packages the same time of writing, but not of the change.
    const {size, mtimeMs, ctimeMs} = await stat(resolve(here, path));
    return [relative(here, resolve(here, path)), `${size} ${mtimeMs} ${ctimeMs}`] as const;
  });
  return Object.fromEntries(await Promise.all(stamps));
}
