import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {bankFileNames, listBank} from '../bank/files/index.ts';

/**
 * Remember the bank as it is now. A build reads it more than once, for the pages, the lists and the
 * search: a page that changes in between would show one text and be found by another.
 *
 * @param docsDir - Absolute path of the bank.
 * @param siteDir - What the paths in messages are relative to.
 * @returns Throws when a page or a file of the bank's own was changed, added or removed since, or one that pages use; the
 *   message names them. It is given the real paths of those that pages use.
 */
export function snapshotBank(docsDir: string, siteDir: string): (used?: Iterable<string>) => void {
  const before = digests(docsDir, siteDir);
  const root = existsSync(docsDir) ? realpathSync(docsDir) : docsDir;
  const stamps = stampsOf(root);
  return (used = []) => {
    const after = digests(docsDir, siteDir);
    const paths = new Set([...before.keys(), ...after.keys()]);
    const changed = [...paths].filter((path) => before.get(path) !== after.get(path));
    for (const path of new Set(used)) {
      const name = relative(siteDir, join(docsDir, relative(root, path))).replaceAll(sep, '/');
      // A page that others include is compared by what is in it.
      const isOther = stamps.has(path) && !before.has(name);
      if (isOther && stamps.get(path) !== stampOf(path)) changed.push(name);
    }
    if (changed.length === 0) return;
    const list = changed.sort().map((path) => `  ${path}`);
    throw new Error(
      `The bank was changed while the site was built:\n\n${list.join('\n')}\n\n` +
        'Parts of the site are from before, others from after. Run the build again.',
    );
  };
}

function digests(docsDir: string, siteDir: string): Map<string, string> {
  const all = new Map<string, string>();
  const pages = existsSync(docsDir) ? listBank(docsDir).pages : [];
  for (const name of [...pages, ...bankFileNames]) {
    const path = join(docsDir, name);
    try {
      all.set(relative(siteDir, path).replaceAll(sep, '/'), digest(readFileSync(path)));
    } catch {
      // Not there, which is a state too.
    }
  }

  return all;
}

/** By real paths. Pictures and downloads are many and large: their size and time tell. */
function stampsOf(folder: string, stamps = new Map<string, string>()): Map<string, string> {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, {withFileTypes: true});
  } catch {
    // The content check says what cannot be read and should be.
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // No page can use what is in the others.
    if (entry.isFile()) stamps.set(path, stampOf(path));
    else if (entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
      stampsOf(path, stamps);
  }
  return stamps;
}

function stampOf(path: string): string {
  const {size, mtimeMs} = statSync(path, {throwIfNoEntry: false}) ?? {};
  return `${size} ${mtimeMs}`;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
