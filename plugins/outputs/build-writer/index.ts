import {copyFile, mkdir, realpath, writeFile} from 'node:fs/promises';
import {constants, existsSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';

/**
 * Writes to a build. Parts of paths come from what people wrote (ids, names of pages), so every
 * path is looked at here, and nothing that is there is written over but by name.
 */
export interface BuildWriter {
  /** Absolute path of the build folder, for reading what is there. */
  outDir: string;
  /**
   * Write a file that is not there yet.
   *
   * @param path - Below the build folder, with `/`.
   * @throws {Error} For a path that leaves the folder, and for a file that exists.
   */
  add: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Write many files that are not there yet; each is made when its turn comes. */
  addAll: (
    files: Iterable<readonly [path: string, make: () => string | Uint8Array]>,
  ) => Promise<void>;
  /** Whether a file is there, whoever wrote it. */
  has: (path: string) => boolean;
  /** Copy a file to a path where none is yet. */
  copy: (path: string, from: string) => Promise<void>;
  /** Write a file, in the place of one that another part of the build wrote. */
  replace: (path: string, content: string | Uint8Array) => Promise<void>;
}

/** How many files are written at the same time: more only wait for the disk. */
const atOnce = 64;

/** @param outDir - Absolute path of the build folder. */
export function buildWriter(outDir: string): BuildWriter {
  const folders = new Map<string, Promise<void>>();

  /** Make the folder of a file, and see that it is inside by its real path too. */
  async function makeFolder(folder: string): Promise<void> {
    await mkdir(folder, {recursive: true}).catch(onlyNew(folder));
    const [inside, root] = await Promise.all([realpath(folder), realpath(outDir)]);
    if (inside === root || inside.startsWith(root + sep)) return;
    throw new Error(`Found ${folder} to be a link to ${inside}, expected a folder of the build`);
  }

  async function placeFor(path: string): Promise<string> {
    if (!staysInside(path)) {
      throw new Error(`Found the path "${path}" to write to, expected one inside the build`);
    }
    const file = join(outDir, path);
    const folder = dirname(file);
    const made = folders.get(folder) ?? makeFolder(folder);
    folders.set(folder, made);
    await made;
    return file;
  }

  async function add(path: string, content: string | Uint8Array): Promise<void> {
    const file = await placeFor(path);
    await writeFile(file, content, {flag: 'wx'}).catch(onlyNew(path));
  }

  return {
    outDir,
    has: (path) => existsSync(join(outDir, path)),
    add,
    async addAll(files) {
      const waiting = [...files].values();
      const work = async () => {
        for (const [path, make] of waiting) await add(path, make());
      };
      await Promise.all(Array.from({length: atOnce}, work));
    },
    async copy(path, from) {
      const file = await placeFor(path);
      await copyFile(from, file, constants.COPYFILE_EXCL).catch(onlyNew(path));
    },
    async replace(path, content) {
      await writeFile(await placeFor(path), content);
    },
  };
}

const onlyNew = (path: string) => (error: unknown) => {
  const {code = ''} = error as NodeJS.ErrnoException;
  if (!['EEXIST', 'ENOTDIR'].includes(code)) throw error;
  throw new Error(`Found ${path} in the build already, expected one thing to be written there`, {
    cause: error,
  });
};

/** Whether a path has only names of files and folders. */
export function staysInside(path: string): boolean {
  if (/[\\\0]/.test(path)) return false;
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}
