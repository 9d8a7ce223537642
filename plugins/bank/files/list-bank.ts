import {readdirSync, realpathSync, statSync, type Dirent} from 'node:fs';
import {join, sep} from 'node:path';
import {isPage, isSkipped} from './names.ts';

/** What is wrong with a file or folder as such. */
export interface FileProblem {
  kind: 'unreadable' | 'link' | 'ending' | 'mdx';
  /** Below the bank's folder, with `/`. */
  path: string;
  found: string;
  expected: string;
  fix?: string;
}

/** The files of a bank; paths are below its folder, with `/`, in the order of their names. */
export interface BankFiles {
  /** Absolute, without symbolic links. */
  root: string;
  /** What becomes pages. */
  pages: readonly string[];
  /** Markdown that is left out, as the name of the file or of a folder says. */
  skipped: readonly string[];
  problems: readonly FileProblem[];
  /** Whether some of the pages are reached by a symbolic link. */
  hasLinks: boolean;
}

const markdown = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;

interface Link {
  path: string;
  target: string;
}

/**
 * List the pages of a bank: the one answer to which files are the bank. The content check, the ids,
 * the build and all that comes of it go by this list.
 *
 * Symbolic links are followed inside the bank, to what is not in it a second time by that.
 *
 * @param folder - An existing folder.
 */
export function listBank(folder: string): BankFiles {
  const root = realpathSync(folder);
  const pages: string[] = [];
  const skipped: string[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  const links: Link[] = [];

  walk(root, '', false);
  const own = pages.length;
  // All that is there by itself comes first, so that a link to it is known as a second way to it.
  for (let link = links.shift(); link; link = links.shift()) follow(link);

  return {
    root,
    pages: [...pages].sort(compare),
    skipped: skipped.sort(compare),
    problems: problems.sort((a, b) => compare(a.path, b.path)),
    hasLinks: pages.length > own,
  };

  function walk(real: string, path: string, isLeftOut: boolean): void {
    seen.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(real, {withFileTypes: true});
    } catch (error) {
      complain('unreadable', path, reason(error), 'a folder that can be read');
      return;
    }

    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      const leftOut = isLeftOut || isSkipped(entry.name);
      const target = join(real, entry.name);
      if (entry.isSymbolicLink()) {
        if (!leftOut) links.push({path: below, target});
      } else if (entry.isDirectory()) {
        if (!/^(?:\.|node_modules$)/.test(entry.name)) walkInto(target, below, leftOut);
      } else if (entry.isFile()) take(target, below, leftOut);
    }
  }

  function walkInto(real: string, path: string, isLeftOut: boolean): void {
    if (!isLeftOut) walk(real, path, false);
    else listSkipped(real, path);
  }

  /** Only their names, for messages: a link may lead here later. */
  function listSkipped(real: string, path: string): void {
    try {
      for (const entry of readdirSync(real, {withFileTypes: true})) {
        const below = `${path}/${entry.name}`;
        if (entry.isDirectory()) listSkipped(join(real, entry.name), below);
        else if (entry.isFile() && isPage(entry.name)) skipped.push(below);
      }
    } catch {
      // What is left out need not be readable.
    }
  }

  function take(real: string, path: string, isLeftOut: boolean): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isLeftOut) {
      if (isPage(name)) skipped.push(path);
      return;
    }

    seen.add(real);
    if (isPage(name)) pages.push(path);
    else if (/\.mdx$/i.test(name)) {
      complain('mdx', path, 'an MDX file', 'Markdown in a `.md` file');
    } else if (markdown.test(name)) {
      const ending = markdown.exec(name)?.[0] ?? '';
      complain(
        'ending',
        path,
        `a page whose name ends in \`${ending}\`, which is not built`,
        'a name that ends in `.md`',
        `Rename it to ${name.slice(0, -ending.length)}.md.`,
      );
    }
  }

  function follow({path, target}: Link): void {
    let real: string;
    let isFolder: boolean;
    try {
      real = realpathSync(target);
      isFolder = statSync(real).isDirectory();
    } catch (error) {
      if (!isFileOfBank(path)) return;
      complain('unreadable', path, reason(error), 'a file that can be read');
      return;
    }

    // A link to a picture, say, is nothing that is listed here.
    if (!isFolder && !isFileOfBank(path)) return;
    const fix = 'Put the files themselves into the bank, or remove the link.';
    if (real !== root && !real.startsWith(root + sep)) {
      const found = `a symbolic link that leaves the bank, to ${real}`;
      complain('link', path, found, 'files inside the bank', fix);
    } else if (
      seen.has(real) ||
      (isFolder && [...seen].some((one) => one.startsWith(real + sep)))
    ) {
      const found = `a symbolic link to ${real.slice(root.length + 1) || 'the bank itself'}, which is in the bank already`;
      complain('link', path, found, 'each page once', 'Remove the link.');
    } else if (isFolder) walk(real, path, false);
    else take(real, path, false);
  }

  function complain(
    kind: FileProblem['kind'],
    path: string,
    found: string,
    expected: string,
    fix?: string,
  ): void {
    problems.push({kind, path, found, expected, ...(fix !== undefined && {fix})});
  }
}

function isFileOfBank(path: string): boolean {
  return markdown.test(path) || /\.mdx$/i.test(path);
}

/** What an error of the file system means. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'no file or folder with this path';
  if (code === 'EACCES' || code === 'EPERM') return 'a file that may not be read';
  if (code === 'ELOOP') return 'a symbolic link that leads to itself';
  return error instanceof Error ? error.message : String(error);
}

/** By code units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
