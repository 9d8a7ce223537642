import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {plainStyle} from '../convert/slugs.ts';
import {anyPage, fileInside, foldersOf, listPages} from './list-pages.ts';
import {tellTranslations} from './languages.ts';
import {isOfProject, whyLeftOut} from './left-out.ts';
import {readMkDocs} from './mkdocs.ts';
import {menuNames, readSummary, withoutMenus} from './summary.ts';
import type {Category, SiteFacts, Source} from './types.ts';
import {readYaml, textOf} from './yaml.ts';

export {fileInside} from './list-pages.ts';
export type {NavItem, Note, SiteFacts, Source} from './types.ts';

/** In the order in which Zensical looks for them. */
const configNames = ['zensical.toml', 'mkdocs.yml', 'mkdocs.yaml'];

/** Folders of a repository in which a site may be. */
const inner = ['', 'documentation', 'doc', 'docs', 'website', 'site', 'config', 'mkdocs'];

/**
 * Read what is to be moved in.
 *
 * @param path - Absolute: of a mkdocs.yml or zensical.toml, of a folder, with one or without, or of a page.
 * @throws {Error} When there is nothing that can be read.
 */
export function readSource(path: string): Source {
  const found = statSync(path, {throwIfNoEntry: false});
  if (!found) throw new Error(`There is no file or folder ${path}.`);
  if (found.isFile()) {
    if (/\.(?:ya?ml|toml)$/i.test(path)) return readMkDocs(path);
    if (anyPage.test(path)) return readPage(path);
    throw new Error(
      `Found ${basename(path)}, expected a mkdocs.yml, a zensical.toml, a folder or a page (.md).`,
    );
  }

  for (const folder of inner) {
    for (const name of configNames) {
      const file = join(path, folder, name);
      if (!existsSync(file)) continue;
      if (fileInside(realpathSync(path), file)) return readMkDocs(file, path);
      throw new Error(
        `Found ${file} to be no file of ${path}, expected one. If it is a link that may be followed, name the file itself.`,
      );
    }
  }
  return readFolder(path);
}

function readFolder(path: string): Source {
  const root = realpathSync(path);
  const listed = listPages(root, root, anyPage);
  if (listed.pages.length === 0) throw new Error(`There is no page (.md) in ${path}.`);
  const has = (name: string) => listed.pages.some((page) => basename(page) === name);
  const menu = menuNames.find(has) ?? menuNames[0];
  const docsDir = join(root, bookFolder(listed.pages, menu));
  const {pages, notes} = docsDir === root ? listed : listPages(root, docsDir, anyPage);
  const nav = readSummary(docsDir, menu, {
    pages,
    known: new Set(pages),
    notes,
    file: menu,
  });
  return {
    ...plain(root, heading(fileInside(root, join(root, 'README.md'))) ?? basename(root)),
    kind: 'folder',
    docsDir,
    pages,
    nav,
    categories: readCategories(docsDir, pages),
    notes: [...notes, ...tellTranslations(pages)],
    leftOut: withoutMenus((page) => whyLeftOut(page, join(docsDir, page)), nav && menu),
  };
}

/** Those of Docusaurus, of the folders that pages are in. */
function readCategories(docsDir: string, pages: readonly string[]): Map<string, Category> {
  const folders = new Set(pages.flatMap(foldersOf));
  return new Map(
    [...folders].flatMap((folder): (readonly [string, Category])[] => {
      const file = ['json', 'yml', 'yaml']
        .map((end) => fileInside(docsDir, join(docsDir, folder, `_category_.${end}`)))
        .find((found) => found !== null);
      const read = file == null ? null : readYaml(file);
      if (!read || 'problem' in read) return [];
      const {label, position} = read.data;
      return [
        [folder, {label: textOf(label), position: typeof position === 'number' ? position : null}],
      ];
    }),
  );
}

/** The folder of the first menu, when all that is outside of it is about the repository. */
function bookFolder(pages: readonly string[], menu: string): string {
  const [first] = pages
    .filter((page) => basename(page) === menu)
    .sort((a, b) => a.split('/').length - b.split('/').length);
  const folder = first === undefined ? '.' : dirname(first);
  const isAll = pages.every(
    (page) => page.startsWith(`${folder}/`) || isOfProject(page) || page === 'README.md',
  );
  return isAll ? folder : '.';
}

function readPage(path: string): Source {
  const file = realpathSync(path);
  return {
    ...plain(dirname(file), heading(file) ?? basename(file, '.md')),
    kind: 'page',
    pages: [basename(file)],
  };
}

function plain(root: string, name: string): Omit<Source, 'kind' | 'pages'> {
  const site: SiteFacts = {
    name,
    description: null,
    language: null,
    origin: null,
    basePath: '/',
    repository: null,
    editBase: null,
    logo: null,
    favicon: null,
    color: null,
  };
  return {
    root,
    docsDir: root,
    site,
    nav: null,
    categories: new Map(),
    directoryUrls: null,
    redirects: new Map(),
    variables: null,
    wikiLinks: true,
    anchors: plainStyle,
    leftOut: () => null,
    languages: null,
    appended: [],
    includeDirs: [],
    notes: [],
  };
}

/** The first heading of a file, when it is plain text. */
function heading(path: string | null): string | null {
  if (path === null || statSync(path).size > 4_000_000) return null;
  const text = /^#[ \t]+(?![ \t])([^\n<[\]!]{1,80}?)[ \t#]*$/m.exec(
    readFileSync(path, 'utf8'),
  )?.[1];
  return text?.replace(/[*_`]/g, '').trim() ?? null;
}
