import {posix} from 'node:path';
import {escapePath} from '../language/escape-path.ts';
import {PERMANENT_FOLDER} from '../language/questions/addresses.ts';
import {isIndex, ROOT_TOPIC} from './files/index.ts';

const folder = 'previews';
const homeName = 'home';

/** The picture of the home page, and of every page that has none of its own. */
export const homePreviewFile = `${folder}/${homeName}.png`;

/**
 * Where the preview image of a page is written, below the build folder.
 *
 * @param relativePath - The page's file below the docs folder, with `/`: `shapes/solids.md`.
 */
export function previewFile(relativePath: string): string {
  const path = relativePath.replace(/\.mdx?$/i, '');
  const parent = posix.dirname(path);
  const name = !isIndex(relativePath) ? path : parent === '.' ? ROOT_TOPIC : parent;
  // The name is the home page's.
  return `${folder}/${name === homeName ? `${name}/index` : name}.png`;
}

/**
 * The address of a page's preview image below the base URL, with a slash before it:
 * `/previews/shapes/solids.png`, and `/previews/shapes.png` for `shapes/index.md`. Percent-encoded.
 *
 * @param relativePath - The page's file below the docs folder, with `/`: `shapes/solids.md`.
 */
export function previewPath(relativePath: string): string {
  return asPath(previewFile(relativePath));
}

/** Where the picture of a question is written, below the build folder. */
export function questionPreviewFile(id: string): string {
  return `${folder}/${PERMANENT_FOLDER}/${id}.png`;
}

/** Its address below the base URL, as `previewPath` gives it. */
export function questionPreviewPath(id: string): string {
  return asPath(questionPreviewFile(id));
}

/** The address of the home page's preview image, as `previewPath` gives it. */
export const homePreviewPath = asPath(homePreviewFile);

/** Whether an address, as front matter has it, is one of those that the build draws. */
export function isPreviewPath(path: string): boolean {
  return path.startsWith(`/${folder}/`);
}

function asPath(file: string): string {
  return `/${escapePath(file)}`;
}
