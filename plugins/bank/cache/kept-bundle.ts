import {createHash} from 'node:crypto';
import {stat} from 'node:fs/promises';
import {basename, dirname, extname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, stop, type BuildOptions} from 'esbuild';
import {markUsed} from './forget.ts';
import {keepValue, readKeptFile, readKeptValue, writeKeptFile} from './index.ts';
import {packageVersions} from './package-versions.ts';

const ownFile = fileURLToPath(import.meta.url);
const here = dirname(ownFile);

/** A module and all that it imports as one file of plain JavaScript. */
export interface Bundle {
  /** Absolute path. */
  file: string;
  /** Changes with anything in it, packages included. */
  version: string;
}

/** How a module is bundled. */
export interface Bundling {
  options: BuildOptions;
  /** With its full stop. */
  ending: '.mjs' | '.cjs';
  /** Packages that are not part of it. */
  without: readonly string[];
  /** Absolute paths of the files that say all this. */
  howFiles: readonly string[];
}

interface Stamp {
  version: string;
  /** Of Node, and of the packages that are not part of the script. */
  around: string;
  /** Size and times of each file that went into it, and of those that say how. */
  inputs: Record<string, string>;
}

/**
 * Bundle a module, unless that is there from an earlier build.
 *
 * @param entry - Absolute path of the module, whose name is its own among those of the folder.
 * @param cacheDir - Absolute path of a folder inside the site, where packages are found from.
 */
export function keptBundle(entry: string, cacheDir: string, how: Bundling): Promise<Bundle> {
  const key = join(cacheDir, basename(entry));
  let bundle = underWay.get(key);
  if (!bundle) {
    bundle = currentOrMade(entry, cacheDir, how).finally(() => underWay.delete(key));
    underWay.set(key, bundle);
  }
  return bundle;
}

/** By folder and name, from when one is asked for until it is there. */
const underWay = new Map<string, Promise<Bundle>>();

async function currentOrMade(
  entry: string,
  cacheDir: string,
  {options, ending, without, howFiles}: Bundling,
): Promise<Bundle> {
  const name = basename(entry, extname(entry));
  const stampFile = join(cacheDir, name);
  const around = process.version + packageVersions(without, entry);
  const stamp = await readKeptValue<Stamp>(stampFile);
  const file = (version: string) => join(cacheDir, `${name}-${version}${ending}`);
  if (stamp?.around === around && (await isCurrent(stamp, file(stamp.version)))) {
    await Promise.all([stampFile, file(stamp.version)].map(markUsed));
    return {file: file(stamp.version), version: stamp.version};
  }

  const result = await bundled({...options, entryPoints: [entry]});
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  const version = createHash('sha256').update(code).update(around).digest('hex').slice(0, 16);
  const own = [ownFile, join(here, 'by-place.ts')];
  const inputs = await stampsOf([...Object.keys(result.metafile.inputs), ...own, ...howFiles]);
  try {
    writeKeptFile(file(version), code);
  } catch (cause) {
    throw new Error(
      `The engine found no place to write to: ${(cause as Error).message}. ` +
        `Let who builds the site write to ${cacheDir}, and see that its disk has room.`,
      {cause},
    );
  }
  await keepValue(stampFile, {version, around, inputs} satisfies Stamp);
  return {file: file(version), version};
}

let bundling = 0;

/** The process of the bundler would stay until the end, with a third of a gigabyte. It ends with the last who needs it. */
async function bundled(options: BuildOptions) {
  bundling++;
  try {
    return await build({
      ...options,
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      target: 'node20',
      absWorkingDir: here,
      logLevel: 'silent',
    });
  } finally {
    if (--bundling === 0) await stop();
  }
}

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
