import {readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {filePath, includedPaths, type Included} from '../../language/mkdocs/included.ts';

/** In bytes: of one file, and of all that a page includes, as often as it does. */
const largest = 200_000;
const largestSum = 1_000_000;

/** What a file costs whatever it holds, in bytes. */
const smallest = 100;

/** Files in files. */
const deepest = 5;

/**
 * Read the files that a page asks for, and those that they ask for. Pages are written by many: what they reach is text
 * of their own bank, by real paths, and no more of it than a page can hold.
 *
 * @param page - Absolute path.
 * @param docsDir - Absolute path of the bank.
 * @param onFile - Is told of each file that is read, by its absolute path.
 * @param onPlace - Is told of each path that is looked at: where a file comes or goes, the page may be another.
 */
export function readIncluded(
  page: string,
  text: string,
  docsDir: string,
  onFile: (path: string) => void = () => undefined,
  onPlace: (path: string) => void = () => undefined,
): Included {
  const root = realpathSync(docsDir);
  let left = largestSum;
  return ofFile(page, text, 1, 1);

  /** @param times - How often the file is on the page. */
  function ofFile(from: string, source: string, depth: number, times: number): Included {
    const counts = new Map<string, number>();
    for (const reference of includedPaths(source).map(filePath)) {
      counts.set(reference, (counts.get(reference) ?? 0) + times);
    }
    const found: Record<string, Included[string]> = {};
    for (const [reference, count] of counts) {
      found[reference] = depth > deepest ? null : read(from, reference, depth, count);
    }
    return found;
  }

  function read(from: string, reference: string, depth: number, times: number): Included[string] {
    const file = find(from, reference);
    if (file === null || file === from) return null;
    onFile(file);
    const {size} = statSync(file);
    const cost = Math.max(size, smallest) * times;
    if (size > largest || cost > left) return null;
    left -= cost;
    // In the middle of a page a byte order mark is a letter, and the parser counts none.
    const own = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    if (own.includes('\0')) return null;
    const folder = relative(dirname(page), dirname(file)).replaceAll(sep, '/');
    return {text: own, base: folder && `${folder}/`, included: ofFile(file, own, depth + 1, times)};
  }

  /** Beside the page, or from the bank's folder, or from the folder around it, as MkDocs has it. */
  function find(from: string, reference: string): string | null {
    const path = reference.replace(/^\/+/, '');
    const bases = [...(path === reference ? [dirname(from)] : []), root, dirname(root)];
    for (const base of bases) {
      const place = join(base, path);
      // Of what is outside nobody hears.
      if ([root, docsDir].some((folder) => place.startsWith(folder + sep))) onPlace(place);
      const file = realFile(place);
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
