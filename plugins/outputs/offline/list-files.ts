import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {BuildWriter} from '../build-writer/index.ts';
import type {PracticeFile} from '../practice/types.ts';
import {searchFolder} from '../search/build/search-index.ts';
import {MANIFEST_NAME} from '../search/format/manifest-name.ts';
import {addressOf, notFoundPage, offlinePage} from './paths.ts';
import {revisionLength} from './revision.ts';
import type {SavedFile} from './types.ts';

/** What the search and practising begin with: their names stay when their content changes, so it must be of the version at hand. */
const ownData = new Set([
  `${searchFolder}/${MANIFEST_NAME}`,
  'practice/questions.json' satisfies PracticeFile,
]);

/** The files of a build, those that every reader needs first. */
export interface ListedFiles {
  files: SavedFile[];
  core: number;
}

/**
 * List what there is to save in a finished build.
 *
 * @param isLeftOut - By the address below the base URL.
 */
export function listFiles(
  {outDir, isLeft}: Pick<BuildWriter, 'outDir' | 'isLeft'>,
  isLeftOut: (address: string) => boolean,
): ListedFiles {
  const paths = namesBelow(outDir, '')
    .filter((file) => !isLeft(file))
    .map((file) => ({file, address: addressOf(file)}))
    .flatMap(({file, address}) =>
      address === undefined || isLeftOut(address) ? [] : [{file, address}],
    )
    .sort((a, b) => (a.address < b.address ? -1 : 1));

  let frames = '';
  const files = paths.map(({file, address}): SavedFile => {
    const content = readFileSync(join(outDir, file));
    if (isFrame(address)) frames += content.toString('utf8');
    return {path: address, revision: revisionOf(content), bytes: content.byteLength};
  });

  const isNamed = (path: string) => frames.includes(path) || frames.includes(encodeURI(path));
  const isCore = ({path}: SavedFile) =>
    isFrame(path) || ownData.has(path) || (!isPage(path) && isNamed(path));
  const core = new Set(files.filter(isCore));
  return {files: [...core, ...files.filter((file) => !core.has(file))], core: core.size};
}

/** All files below a folder, with `/` between folders. Node 20 lists wrong parents if asked for all at once. */
function namesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const name = `${folder}${entry.name}`;
    return entry.isDirectory() ? namesBelow(root, `${name}/`) : [name];
  });
}

/** The pages that are there whatever else is; what they name is needed by all pages. */
function isFrame(address: string): boolean {
  return address === '' || address === notFoundPage || address === offlinePage;
}

function isPage(address: string): boolean {
  return address.endsWith('/') || address.endsWith('.html');
}

/** The name of what is in a file; `digestRevision` finds the same in a browser. */
export function revisionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, revisionLength);
}
