import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {digestOf, type EarlierBuild, type LeftFiles} from './earlier-build.ts';

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
   * @param content - All of it, or one part after the other, so that a large file is never one text in memory.
   * @throws {Error} For a path that leaves the folder, and for a file that exists.
   */
  add: (path: string, content: string | Uint8Array | Iterable<string>) => Promise<void>;
  /** Write many files that are not there yet; each is made when its turn comes. */
  addAll: (
    files: Iterable<readonly [path: string, make: () => string | Uint8Array]>,
  ) => Promise<void>;
  /** Whether this build has a file, whoever wrote it. */
  has: (path: string) => boolean;
  /** Whether a file that is there is of the build before, and goes if this one does not write it. */
  isLeft: (path: string) => boolean;
  /** Copy a file to a path where none is yet. */
  copy: (path: string, from: string) => Promise<void>;
  /** Write a file, in the place of one that another part of the build wrote. */
  replace: (path: string, content: string | Uint8Array) => Promise<void>;
  /**
   * Have another thread write below a folder, with a writer of its own, and this one no more.
   *
   * @returns What the build before left there.
   */
  handOver: (folder: string) => LeftFiles | undefined;
  /**
   * Hear of a file that somebody else wrote.
   *
   * @throws {Error} For one in a folder that was handed over.
   */
  expectOwn: (path: string) => void;
  /** Count what that thread wrote. */
  takeBack: (files: LeftFiles) => void;
}

/**
 * Files are written one after another, on this thread: there are tens of thousands, and each way to
 * a thread of Node's and back costs several times what the writing does.
 *
 * @param outDir - Absolute path of the build folder.
 * @param earlier - What the build before left there, which is written only where it is another.
 */
export function buildWriter(outDir: string, earlier?: EarlierBuild): BuildWriter {
  const folders = new Set<string>();
  const others = new Set<string>();
  let root: string | undefined;

  /** Make the folder of a file, and see that it is inside by its real path too. */
  function placeFor(path: string): string {
    if (!staysInside(path)) {
      throw new Error(`Found the path "${path}" to write to, expected one inside the build`);
    }
    const file = join(outDir, path);
    const folder = dirname(file);
    if (folders.has(folder)) return file;
    write(folder, () => mkdirSync(folder, {recursive: true}));
    root ??= realpathSync.native(outDir);
    const inside = realpathSync.native(folder);
    if (inside !== root && !inside.startsWith(root + sep)) {
      throw new Error(`Found ${folder} to be a link to ${inside}, expected a folder of the build`);
    }
    folders.add(folder);
    return file;
  }

  function expectOwn(path: string): void {
    const [folder = ''] = path.split('/');
    if (others.has(folder)) {
      throw new Error(
        `Found ${path} in the site, expected only questions' own files in ${folder}/`,
      );
    }
  }

  function add(path: string, content: string | Uint8Array | Iterable<string>, flag = 'wx'): void {
    expectOwn(path);
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    const pieces = isWhole ? [content] : inPieces(content);
    const digest = earlier ? digestOf(...pieces) : '';
    if (earlier?.keeps(path, digest)) return;
    const put = () => {
      const file = openSync(placeFor(path), flag);
      try {
        for (const piece of pieces) writeFileSync(file, piece);
      } finally {
        closeSync(file);
      }
    };
    try {
      put();
    } catch (error) {
      // Of a thread that failed, whose work is done again; or of the build before, in other capitals.
      const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
      if (!isTaken || !isThere(join(outDir, path), pieces)) {
        // A file of the build before may be where a folder is to be.
        earlier?.dropLeft();
        folders.clear();
        write(path, put);
      }
    }
    earlier?.wrote(path, digest);
  }

  return {
    outDir,
    expectOwn,
    isLeft: (path) => earlier?.isLeft(path) ?? false,
    has: (path) => !earlier?.isLeft(path) && existsSync(join(outDir, path)),
    add: asynchronous((path, content) => {
      add(path, content);
    }),
    addAll: asynchronous((files) => {
      for (const [path, make] of files) add(path, make());
    }),
    copy: asynchronous((path, from) => {
      add(path, readFileSync(from));
    }),
    replace: asynchronous((path, content) => {
      add(path, content, 'w');
    }),
    handOver(folder) {
      others.add(folder);
      return earlier?.handOver(folder);
    },
    takeBack: (files) => earlier?.takeBack(files),
  };
}

/** Text as bytes, a megabyte and more at a time. */
export function inPieces(parts: Iterable<string>): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < 1e6) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  return [...pieces, Buffer.from(text)];
}

/** Whether a file has just this content. */
function isThere(file: string, pieces: readonly (string | Uint8Array)[]): boolean {
  try {
    return digestOf(readFileSync(file)) === digestOf(...pieces);
  } catch {
    return false;
  }
}

const asynchronous =
  <Args extends unknown[]>(work: (...args: Args) => void) =>
  (...args: Args) =>
    new Promise<void>((resolve) => {
      work(...args);
      resolve();
    });

/** @throws {Error} That says so when something is there already. */
function write(path: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (!['EEXIST', 'ENOTDIR'].includes(code)) throw error;
    throw new Error(`Found ${path} in the build already, expected one thing to be written there`, {
      cause: error,
    });
  }
}

/** Whether a path has only names of files and folders. */
export function staysInside(path: string): boolean {
  if (/[\\\0]/.test(path)) return false;
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}
