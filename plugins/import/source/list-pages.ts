import {readdirSync, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import type {Note} from './types.ts';

/** Pages and folders that are looked at; a source is somebody else's, and may be anything. */
const mostEntries = 200_000;

/** In bytes. The site refuses pages of a million characters. */
export const largestPage = 4_000_000;

const page = /\.(?:md|markdown|mdown|mkdn|mkd)$/i;

/** What is a page for other tools than MkDocs, too. */
export const anyPage = /\.(?:mdx?|markdown|mdown|mkdn|mkd)$/i;

/** Where no tool looks for pages. */
const ignored = /^(?:\.|node_modules$|__pycache__$|venv$|site-packages$)/;

/**
 * The Markdown below a folder, as paths with `/` in the order of their names. Symbolic links are followed
 * to files inside the source, and to nothing else.
 *
 * @param root - Absolute real path that no file may be outside of.
 */
export function listPages(
  root: string,
  folder: string,
  isPage = page,
): {pages: string[]; notes: Note[]} {
  const pages: string[] = [];
  const notes: Note[] = [];
  let left = mostEntries;
  const note = (kind: string, file: string, message: string) => {
    notes.push({kind, file, line: 0, message});
  };

  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), {withFileTypes: true}).sort(byName)) {
      if (ignored.test(entry.name)) continue;
      if (--left < 0) {
        throw new Error(
          `Found more than ${mostEntries} files in ${folder}, expected the folder of a bank.`,
        );
      }

      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const full = join(folder, path);
      if (entry.isDirectory()) walk(path);
      else if (entry.isSymbolicLink() && isFolder(full)) {
        note('symbolic-link', path, 'A symbolic link to a folder: what is behind it was not read.');
      } else if (isPage.test(entry.name)) {
        const file = fileInside(root, full);
        if (file === null) note('symbolic-link', path, 'A symbolic link that leaves the source.');
        else if (statSync(file).size > largestPage) {
          note('large-page', path, `A page of more than ${largestPage} bytes was not read.`);
        } else pages.push(path);
      }
    }
  };
  walk('');
  return {pages, notes};
}

/**
 * The real path of a file; null for what is no file, or outside.
 *
 * @param root - Absolute real path.
 */
export function fileInside(root: string, path: string): string | null {
  try {
    const real = realpathSync(path);
    return real.startsWith(root + sep) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** Those that a path is in, the outermost first. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

export function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}

function byName({name: a}: {name: string}, {name: b}: {name: string}): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
