import {existsSync, realpathSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {bankFileNames, listBank} from '../bank/files/index.ts';
import {contentHash} from '../bank/page-files/index.ts';

/** By real path: the hash of what was in it at its first use, or a name with it. */
type UsedFiles = Iterable<readonly [path: string, then: string]>;

/**
 * Remember the bank as it is now. A build reads it more than once, for the pages, the lists and the
 * search: a page that changes in between would show one text and be found by another.
 *
 * @param docsDir - Absolute path of the bank.
 * @param siteDir - What the paths in messages are relative to.
 * @returns Throws when a page or a file of the bank's own was changed, added or removed since, or when one that pages
 *   use is another than at its first use; the message names them.
 */
export function snapshotBank(docsDir: string, siteDir: string): (used?: UsedFiles) => void {
  const before = hashes(docsDir, siteDir);
  const root = existsSync(docsDir) ? realpathSync(docsDir) : docsDir;
  return (used = []) => {
    const after = hashes(docsDir, siteDir);
    const paths = new Set([...before.keys(), ...after.keys()]);
    const changed = new Set([...paths].filter((path) => before.get(path) !== after.get(path)));
    for (const [path, then] of used) {
      const now = hashOf(path);
      if (now !== null && then.includes(now)) continue;
      changed.add(relative(siteDir, join(docsDir, relative(root, path))).replaceAll(sep, '/'));
    }
    if (changed.size === 0) return;
    const list = [...changed].sort().map((path) => `  ${path}`);
    throw new Error(
      `The bank was changed while the site was built:\n\n${list.join('\n')}\n\n` +
        'Parts of the site are from before, others from after. Run the build again.',
    );
  };
}

function hashes(docsDir: string, siteDir: string): Map<string, string | null> {
  const pages = existsSync(docsDir) ? listBank(docsDir).pages : [];
  const paths = [...pages, ...bankFileNames].map((name) => join(docsDir, name));
  return new Map(paths.map((path) => [relative(siteDir, path).replaceAll(sep, '/'), hashOf(path)]));
}

/** Null for a file that is not there, which is a state too. */
function hashOf(path: string): string | null {
  try {
    return contentHash(path);
  } catch {
    return null;
  }
}
