import {imageSizeFromFile} from 'image-size/fromFile';
import {readFile} from 'node:fs/promises';
import type {BuildWriter} from '../build-writer/index.ts';
import {findFile, isPicture, publishedPath, type FileRoots} from '../../bank/page-files/index.ts';
import type {FileReference} from '../../language/questions/file-references.ts';
import type {QuestionPage} from '../../bank/build-topics.ts';
import type {PageFile} from '../../bank/types.ts';

/** The files that pages ask for: these are published, and nothing else of the bank's folder. */
export interface PageFiles {
  /**
   * Find the files of all pages.
   *
   * @returns Those of each page, by its path and then by the address in it.
   */
  update: (
    pages: readonly QuestionPage[],
  ) => Promise<ReadonlyMap<string, Record<string, PageFile>>>;
  /** What is published at a path below the base URL. */
  file: (path: string) => Promise<Uint8Array | undefined>;
  /** Copy the files into a build. */
  write: (build: BuildWriter) => Promise<void>;
}

export interface PageFilesOptions {
  roots: FileRoots;
  baseUrl: string;
  /** Whether drawings that run script may be published. */
  activeSvgAllowed: boolean;
}

export function createPageFiles({roots, baseUrl, activeSvgAllowed}: PageFilesOptions): PageFiles {
  /** Absolute path of each file by its path in the build. */
  let published = new Map<string, string>();

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

  return {
    async update(pages) {
      published = new Map();
      const entries = pages.map(async ({doc, files}) => {
        const own = files.map(async (reference) => {
          const file = await fileOf(doc.path, reference);
          return file ? [[reference.url, file] as const] : [];
        });
        return [doc.path, Object.fromEntries((await Promise.all(own)).flat())] as const;
      });
      return new Map(await Promise.all(entries));
    },

    async file(path) {
      const source = published.get(path);
      return source === undefined ? undefined : readFile(source);
    },

    async write(build) {
      for (const [path, source] of published) await build.copy(path, source);
    },
  };
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
