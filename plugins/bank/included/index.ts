import {readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {filePath, includedPaths, type Included} from '../../language/mkdocs/included.ts';

/** In bytes: of one file, and of all that a page includes. */
const largest = 200_000;
const largestSum = 1_000_000;

/** Files in files. */
const deepest = 5;

/**
 * Read the files that a page asks for, and those that they ask for. Pages are written by many: what they reach is text
 * of their own bank, by real paths, and no more of it than a page can hold.
 *
 * @param page - Absolute path.
 * @param docsDir - Absolute path of the bank.
 */
export function readIncluded(page: string, text: string, docsDir: string): Included {
  const root = realpathSync(docsDir);
  let left = largestSum;
  return ofFile(page, text, 1);

  function ofFile(from: string, source: string, depth: number): Included {
    const found: Record<string, Included[string]> = {};
    for (const reference of new Set(includedPaths(source).map(filePath))) {
      found[reference] = depth > deepest ? null : read(from, reference, depth);
    }
    return found;
  }

  function read(from: string, reference: string, depth: number): Included[string] {
    const file = find(from, reference);
    if (file === null || file === from) return null;
    const {size} = statSync(file);
    left -= size;
    if (size > largest || left < 0) return null;
    const own = readFileSync(file, 'utf8');
    if (own.includes('\0')) return null;
    const folder = relative(dirname(page), dirname(file)).replaceAll(sep, '/');
    return {text: own, base: folder && `${folder}/`, included: ofFile(file, own, depth + 1)};
  }

  /** Beside the page, or from the bank's folder, or from the folder around it, as MkDocs has it. */
  function find(from: string, reference: string): string | null {
    const path = reference.replace(/^\/+/, '');
    const bases = [...(path === reference ? [dirname(from)] : []), root, dirname(root)];
    for (const base of bases) {
      const file = realFile(join(base, path));
      if (file !== null && isReadable(file)) return file;
    }
    return null;
  }

  function isReadable(file: string): boolean {
    if (!file.startsWith(root + sep)) return false;
    const names = file.slice(root.length + 1).split(sep);
    return !names.some((name) => name.startsWith('.') || name === 'node_modules');
  }
}

function realFile(path: string): string | null {
  try {
    return statSync(path).isFile() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}
