import {dirname, extname, join, resolve} from 'node:path';
import type {DocFile} from '../../bank/types.ts';
import {permanentId, permanentPath} from '../../language/questions/addresses.ts';
import {decodedPath, pathOf} from '../../language/questions/file-references.ts';
import type {Bank} from '../types.ts';
import type {Target} from './for-readers.ts';
import type {ExportedBank} from './questions.ts';

type Page = Pick<DocFile, 'path' | 'permalink'>;

/** Where links may lead. */
export interface LinkPlaces {
  /** Absolute path of the bank. */
  docsDir: string;
  pages: readonly Page[];
  /** By id, old ones included. */
  questions: ReadonlyMap<string, {id: string; title: string; doc: Page}>;
  /** The absolute path of each file by its path in the build. */
  files: ReadonlyMap<string, string>;
}

/** Where a link of a page leads on the site; null for one that is right as it is, or leads nowhere. */
export type ResolveLink = (url: string, page: Page) => Target | null;

/** The site, while nobody asks where it is. */
const anywhere = 'https://site.invalid';

/** @param plain - Makes of a page what links need of it. */
export function linkPlaces(
  {pages, addresses, files}: Pick<Bank, 'pages' | 'addresses' | 'files'>,
  docsDir: string,
  plain: (doc: DocFile) => Page = (doc) => doc,
): LinkPlaces {
  const questions = [...addresses.byId].map(([id, {id: newest, question, doc}]) => {
    return [id, {id: newest, title: question.title, doc: plain(doc)}] as const;
  });
  return {
    docsDir,
    pages: pages.map(({doc}) => plain(doc)),
    questions: new Map(questions),
    files,
  };
}

/** Where links of pages lead once they are no part of them: what a browser would do on the page. */
export function linkResolver(
  {docsDir, pages, questions, files}: LinkPlaces,
  {origin, baseUrl}: Pick<ExportedBank, 'origin' | 'baseUrl'>,
): ResolveLink {
  const site = origin ?? '';
  const places = new Map<string, string>();
  for (const [address, path] of files) places.set(path, baseUrl + encodeURI(address));
  const docs = [...[...questions.values()].map(({doc}) => doc), ...pages];
  for (const {path, permalink} of docs) places.set(path, encodeURI(permalink));

  return (written, page) => {
    // What Docusaurus takes for an address, whatever it looks like.
    const url = written.replace(/^pathname:\/\//, '');
    const isOfSite = /^\/(?!\/)/.test(url) && !url.startsWith(baseUrl);
    const address = isOfSite ? baseUrl + url.slice(1) : url;
    const here = new URL(encodeURI(page.permalink), anywhere);
    if (url === '' || !URL.canParse(address, here)) return null;
    const {origin: host, pathname, search, hash} = new URL(address, here);
    if (host !== anywhere) return null;

    const path = decodedPath(pathOf(url)) ?? pathOf(url);
    const isFile = url === written && path !== '';
    const place = isFile
      ? filesFor(path, page.path, docsDir)
          .map((file) => places.get(file))
          .find((at) => at !== undefined)
      : undefined;
    if (place !== undefined) return {href: site + place + search + hash};
    const id = pathname.startsWith(baseUrl)
      ? permanentId(pathname.slice(baseUrl.length - 1))
      : null;
    const found = id === null ? undefined : questions.get(id);
    if (found) {
      return {href: site + permanentPath(baseUrl, found.id) + search + hash, title: found.title};
    }
    return isFile && isMissing(path) ? null : {href: site + pathname + search + hash};
  };
}

/** Where Docusaurus looks: beside the page, and for a page's file without `./` from the top too. */
function filesFor(path: string, from: string, docsDir: string): string[] {
  const beside = path.startsWith('/') ? [] : [resolve(dirname(from), path)];
  return /\.mdx?$/i.test(path) && !/^\.\.?\//.test(path)
    ? [...beside, join(docsDir, path), join(docsDir, '..', path)]
    : beside;
}

/** Whether what is nowhere would be a file, and no page. */
function isMissing(path: string): boolean {
  return !/^\/|\/$/.test(path) && !/^(?:\.html?)?$/i.test(extname(path));
}
