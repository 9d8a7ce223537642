import {imageSizeFromFile} from 'image-size/fromFile';
import type {FileReference} from '../../language/questions/file-references.ts';
import type {QuestionPage} from '../build-topics.ts';
import type {PageFile} from '../types.ts';
import {publishedPath} from './address.ts';
import {findFile, isPicture, type FileRoots} from './find-file.ts';

/** The files of a bank's pages. */
export interface PageFiles {
  /** Those of each page, by its path and then by the address in it. */
  ofPages: ReadonlyMap<string, Record<string, PageFile>>;
  /** What is to be published: absolute path of each file by its path in the build. */
  published: ReadonlyMap<string, string>;
}

export interface PageFilesOptions {
  roots: FileRoots;
  baseUrl: string;
  /** Whether drawings that run script may be published. */
  activeSvgAllowed: boolean;
}

/** Find the files that pages show or lead to. */
export async function findPageFiles(
  pages: readonly QuestionPage[],
  {roots, baseUrl, activeSvgAllowed}: PageFilesOptions,
): Promise<PageFiles> {
  const published = new Map<string, string>();

  async function fileOf(page: string, reference: FileReference): Promise<PageFile | null> {
    const found = findFile(page, reference, roots, activeSvgAllowed);
    // The content check says what is wrong, with the line.
    if ('problem' in found || found.from === null) return null;
    const hash = /#.*$/s.exec(reference.url)?.[0] ?? '';
    const size = isPicture(found.path) ? await sizeOf(found.path) : {};
    if (found.from === 'static') return {href: baseUrl + found.address + hash, ...size};
    const address = publishedPath(found.path);
    published.set(address, found.path);
    return {href: baseUrl + encodeURI(address) + hash, ...size};
  }

  const entries = pages.map(async ({doc, files}) => {
    const own = files.map(async (reference) => {
      const file = await fileOf(doc.path, reference);
      return file ? [[reference.url, file] as const] : [];
    });
    return [doc.path, Object.fromEntries((await Promise.all(own)).flat())] as const;
  });
  return {ofPages: new Map(await Promise.all(entries)), published};
}

/** So that text does not move when a picture arrives. Nothing for a file that is no picture. */
async function sizeOf(path: string): Promise<{width?: number; height?: number}> {
  try {
    const {width, height} = await imageSizeFromFile(path);
    return {width, height};
  } catch {
    return {};
  }
}
