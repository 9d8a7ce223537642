import {createHash} from 'node:crypto';
import {lstatSync, readdirSync, renameSync, rmdirSync, rmSync, type Stats} from 'node:fs';
import {rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {keepValue, readKeptValue} from '../../bank/cache/index.ts';

/** By path below the build folder, with `/`. */
export type LeftFiles = Map<string, LeftFile>;

/** A file as a build left it. */
export interface LeftFile {
  /** Of its content; empty for one that the bundler wrote, which takes one of the same name for the same. */
  digest: string;
  /** Changes with everything that is done to the file. */
  stamp: string;
  /** Whether it was there before other plugins looked at the build: a page, or of the bundler. */
  early?: boolean;
}

/**
 * What the build before left in the build folder. A file of which this build would write the same stays as it is; all
 * others go. Only what the list of the build before has, and as it has it, counts: what somebody put there or
 * changed is not known to be right.
 */
export class EarlierBuild {
  readonly #outDir: string;
  readonly #list: string;
  #before: LeftFiles;
  readonly #now: LeftFiles = new Map();

  /**
   * @param outDir - Absolute path of the build folder.
   * @param list - Absolute path of the file that keeps the list.
   * @param before - What another thread handed over, in place of the list.
   */
  constructor(outDir: string, list: string, before: LeftFiles = new Map()) {
    this.#outDir = outDir;
    this.#list = list;
    this.#before = before;
  }

  /** Leave in the folder what may be right. A build that is broken off leaves no list. */
  async open(): Promise<void> {
    this.#before = (await readKeptValue<LeftFiles>(this.#list)) ?? new Map<string, LeftFile>();
    await rm(this.#list, {force: true});
    if (this.#before.size === 0) {
      await rm(this.#outDir, {recursive: true, force: true});
      return;
    }
    const folders = new Set<string>();
    for (const path of this.#before.keys()) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        if (folders.has(folder)) break;
        folders.add(folder);
      }
    }
    this.#clear('', folders);
  }

  #clear(folder: string, known: ReadonlySet<string>): void {
    let entries;
    try {
      entries = readdirSync(join(this.#outDir, folder), {withFileTypes: true});
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && known.has(path)) this.#clear(path, known);
      else if (!entry.isFile() || !this.isLeft(path)) {
        rmSync(join(this.#outDir, path), {recursive: true, force: true});
      }
    }
  }

  /** Whether a file is only of the build before so far; one that changed meanwhile is somebody else's of this build. */
  isLeft(path: string): boolean {
    const left = this.#before.get(path);
    if (!left) return false;
    return left.stamp === this.#stampOf(path);
  }

  /** Whether the build before left this content at a path: it then stays. If not, nothing of that build is left there. */
  keeps(path: string, digest: string): boolean {
    const left = this.#before.get(path);
    if (!left || !this.isLeft(path)) return false;
    this.#before.delete(path);
    if (left.digest === digest) {
      this.#now.set(path, left);
      return true;
    }
    rmSync(join(this.#outDir, path), {force: true});
    return false;
  }

  /**
   * A file was written.
   *
   * @throws {Error} When it is not there: Rspack 1.7 says nothing of a file that it could not write.
   */
  wrote(path: string, digest: string): void {
    this.#before.delete(path);
    const stats = this.#statsOf(path);
    if (!stats?.isFile()) {
      throw new Error(
        `Found ${stats ? 'a folder' : 'no file'} at ${path} in the build, expected the file that was to be written there. Give it a name that no folder or file of static/ and no page has, and see whether the disk is full.`,
      );
    }
    // At once: what another plugin does to the file afterwards, this build would not write.
    this.#now.set(path, {digest, stamp: stampOf(stats)});
  }

  /**
   * Take away what the build before left where another is to write a file: a folder of that name, or a file that has the
   * name of one of its folders.
   */
  makeRoom(path: string): void {
    if (this.#before.size === 0) return;
    let place = path;
    while (place !== '.' && !this.#statsOf(place)) place = dirname(place);
    if (this.#statsOf(place)?.isDirectory() !== (place === path)) return;
    this.#drop((left) => `${folded(left)}/`.startsWith(`${folded(place)}/`));
  }

  /**
   * All pages and all of the bundler are written, and other plugins look at the build next: take away what of these the
   * build before had and this one has not.
   */
  dropEarly(): void {
    this.#drop((_, {early}) => early === true);
    for (const file of this.#now.values()) file.early = true;
  }

  /** Take away what the build before had and this one has not, so far. */
  dropLeft(): void {
    this.#drop(() => true);
  }

  #drop(isGone: (path: string, file: LeftFile) => boolean): void {
    const gone = [...this.#before].filter(([path, file]) => isGone(path, file));
    if (gone.length === 0) return;
    const alike = new Map([...this.#now.keys()].map((path) => [folded(path), path]));
    for (const [path, {stamp}] of gone) {
      this.#before.delete(path);
      const same = alike.get(folded(path));
      if (same !== undefined && this.#isOne(path, same)) continue;
      if (this.#stampOf(path) === stamp) rmSync(join(this.#outDir, path), {force: true});
      this.#dropFolder(dirname(path));
    }
  }

  /** Whether paths that differ in capitals are of one file. It gets those that it has now, as hosts tell them apart. */
  #isOne(before: string, now: string): boolean {
    const file = this.#now.get(now);
    const stamp = this.#stampOf(now);
    const isAsWritten = file?.stamp === stamp;
    const isOne = this.#stampOf(before) === stamp;
    let folder = '';
    const names = before.split('/');
    for (const [index, name] of now.split('/').entries()) {
      const [from, to] = [join(folder, names[index] ?? name), join(folder, name)];
      if (from !== to && !this.#isNowCalled(from, to)) return isOne;
      folder = to;
    }
    if (file && isAsWritten) file.stamp = this.#stampOf(now);
    return true;
  }

  /** Whether two names in one folder are of the same file or folder, which has the second from here on. */
  #isNowCalled(from: string, to: string): boolean {
    const [before, now] = [this.#statsOf(from), this.#statsOf(to)];
    // One of them may be gone: another plugin took it away.
    if (!now || before?.ino !== now.ino || before.dev !== now.dev) return false;
    const there = readdirSync(join(this.#outDir, dirname(to)));
    const [isBefore, isNow] = [from, to].map((path) => there.includes(basename(path)));
    // A link.
    if (isBefore && isNow) return false;
    if (!isNow) renameSync(join(this.#outDir, from), join(this.#outDir, to));
    return true;
  }

  #dropFolder(folder: string): void {
    if (folder === '.') return;
    try {
      rmdirSync(join(this.#outDir, folder));
    } catch {
      // It has other files.
      return;
    }
    this.#dropFolder(dirname(folder));
  }

  /** What the build before left below a folder, for the thread that writes there. */
  handOver(folder: string): LeftFiles {
    const files = [...this.#before].filter(([path]) => path.startsWith(`${folder}/`));
    for (const [path] of files) this.#before.delete(path);
    return new Map(files);
  }

  /** Count what another thread wrote. */
  takeBack(files: LeftFiles): void {
    for (const [path, file] of files) this.#now.set(path, file);
  }

  /** Everything is written: what the next build finds. */
  end(): LeftFiles {
    this.dropLeft();
    return this.#now;
  }

  /** Everything is written: remember it for the next build. */
  async close(): Promise<void> {
    await keepValue(this.#list, this.end());
  }

  #stampOf(path: string): string {
    const stats = this.#statsOf(path);
    return stats ? stampOf(stats) : '';
  }

  #statsOf(path: string): Stats | null {
    try {
      return lstatSync(join(this.#outDir, path));
    } catch {
      return null;
    }
  }
}

/** Some file systems take `AWS` and `aws` for the same. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The time of the change is set by the system alone. */
function stampOf({ino, size, mtimeMs, ctimeMs, mode}: Stats): string {
  return [ino, size, mtimeMs, ctimeMs, mode].join(' ');
}

/** @param pieces - Of a file, one after the other. */
export function digestOf(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('base64');
}
