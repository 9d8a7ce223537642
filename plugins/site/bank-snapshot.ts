import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {bankFileNames, listBank} from '../bank/files/index.ts';

/**
 * Remember the bank as it is now. A build reads it more than once, for the pages, the lists and the
 * search: a page that changes in between would show one text and be found by another.
 *
 * @param docsDir - Absolute path of the bank.
 * @param siteDir - What the paths in messages are relative to.
 * @returns Throws when a file was changed, added or removed since; the message names them.
 */
export function snapshotBank(docsDir: string, siteDir: string): () => void {
  const before = digests(docsDir, siteDir);
  return () => {
    const after = digests(docsDir, siteDir);
    const paths = new Set([...before.keys(), ...after.keys()]);
    const changed = [...paths].filter((path) => before.get(path) !== after.get(path));
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

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
