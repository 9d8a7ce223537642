import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, extname, join, sep} from 'node:path';
import {decodedPath, pathOf, type FileReference} from '../../language/questions/file-references.ts';
import {encodePath} from '../../language/questions/addresses.ts';
import {activeSvg} from './active-svg.ts';

/** Where files may come from. */
export interface FileRoots {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  /** Absolute paths of the folders that are copied to the site as they are. */
  staticDirs: readonly string[];
}

/** What an address in a page leads to. */
export type FoundFile =
  /** A file of the bank, by its real path: it has to be published. */
  | {from: 'bank'; path: string}
  /** A file that is part of the site anyway, by its address below the base URL. */
  | {from: 'static'; path: string; address: string}
  /** No file; a link may lead to a page then. */
  | {from: null}
  | {problem: FileProblem};

export interface FileProblem {
  found: string;
  expected: string;
  fix: string;
}

/** What browsers show as a picture, by the end of the name. */
const pictures = /\.(?:apng|avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i;

export const isPicture = (path: string): boolean => pictures.test(path);

const nothing = {from: null} as const;

/**
 * Find the file that a page asks for. Pages are written by many: what they can reach is their own
 * bank and what is published anyway, by real paths, so that no link leads out of it.
 *
 * @param page - Absolute path of the page.
 * @param activeSvgAllowed - Whether the bank may publish drawings that run script.
 */
export function findFile(
  page: string,
  {url, use}: Pick<FileReference, 'url' | 'use'>,
  {docsDir, staticDirs}: FileRoots,
  activeSvgAllowed = false,
): FoundFile {
  const what = use === 'image' ? 'an image' : 'a link';
  const problem = (why: string, fix: string): FoundFile => ({
    problem: {
      found: `${what} at \`${url}\`, ${why}`,
      expected: 'a file of the bank, or one of the folder `static`',
      fix,
    },
  });
  const missing = problem('where there is no file', 'Correct the path, or add the file.');

  if (url.startsWith('@site/')) {
    return problem(
      'which leads to the files of the site, not of the bank',
      'Put the file beside the page and write its path from there.',
    );
  }
  const path = decodedPath(pathOf(url));
  if (path === null) return problem('which cannot be decoded', 'Write `%25` for a `%`.');

  if (path.startsWith('/')) {
    for (const root of staticDirs) {
      const file = realFile(join(root, path));
      if (file === null) continue;
      if (!isInside(file, root)) return problem('which is outside the folder', 'Copy the file.');
      if (use === 'image' && !isPicture(file)) return noPicture();
      return {from: 'static', path: file, address: encodePath(path.slice(1))};
    }
    // It may be the address of a page.
    return use === 'image' ? missing : nothing;
  }

  const file = realFile(join(dirname(page), path));
  if (file === null) {
    const isPage = use === 'link' && /^(?:\.html?)?$/i.test(extname(path));
    return isPage ? nothing : missing;
  }
  if (!isInside(file, docsDir)) {
    return problem(
      'which is outside the bank',
      'Copy the file into the bank, beside the page that shows it.',
    );
  }
  const inside = file.slice(realpathSync(docsDir).length + 1);
  if (inside.split(sep).some((name) => name.startsWith('.') || name === 'node_modules')) {
    return problem('which is hidden, and so not for readers', 'Copy the file to another name.');
  }
  if (use === 'image' && !isPicture(file)) return noPicture();
  const active = /\.svg$/i.test(file) && !activeSvgAllowed ? activeSvg(read(file)) : null;
  if (active !== null) {
    return problem(`a drawing that can run script: \`${active}\``, 'Remove that from the drawing.');
  }
  return {from: 'bank', path: file};

  function noPicture(): FoundFile {
    return {
      problem: {
        found: `an image at \`${url}\`, which is no picture`,
        expected: 'a file that ends in apng, avif, bmp, gif, ico, jpg, jpeg, png, svg or webp',
        fix: 'Link to the file instead: `[text](path)`.',
      },
    };
  }
}

/** The real path of a file; null for what is none, or cannot be read. */
function realFile(path: string): string | null {
  try {
    return statSync(path).isFile() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}

function isInside(file: string, folder: string): boolean {
  return existsSync(folder) && file.startsWith(realpathSync(folder) + sep);
}

function read(file: string): string {
  return readFileSync(file, 'latin1');
}
