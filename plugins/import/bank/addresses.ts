import {existsSync} from 'node:fs';
import {dirname, join, posix, relative, sep} from 'node:path';
import {findFile} from '../../bank/page-files/index.ts';
import {naturalPath, sharedPath} from '../source/languages.ts';
import {isFolder} from '../source/list-pages.ts';
import {fileInside, type Source} from '../source/index.ts';
import {runsScript} from '../../language/questions/active-html.ts';
import type {PagePlan} from '../plan/index.ts';
import {partAddress} from '../read/split-page.ts';
import type {Reference} from '../read/types.ts';
import type {PageAnchors} from './anchors.ts';

/** Where an address of the source leads. */
export type Target =
  /** Somewhere else, or nowhere that can be known: it stays. */
  | {kind: 'stays'}
  | {kind: 'page'; page: PagePlan; anchor: string | null; lostAnchor: boolean}
  /** A file that is copied: its real path, and where it goes below the bank. */
  | {kind: 'file'; path: string; target: string; hash: string}
  | {kind: 'nothing'; why: string};

export interface Finder {
  find: (from: PagePlan, reference: Pick<Reference, 'url' | 'use' | 'form'>) => Target;
  /** The address of a target as the page writes it. */
  write: (from: PagePlan, target: Target, form: Reference['form']) => string;
}

/**
 * @param pages - A page that is too large is there with each of its parts, in their order.
 * @param copied - Files that the bank gets already, by their path below it.
 * @param anchorsOf - Of a page, by its path in the source.
 */
export function createFinder(
  source: Source,
  pages: readonly PagePlan[],
  copied: ReadonlyMap<string, string>,
  anchorsOf: (source: string) => PageAnchors | undefined,
): Finder {
  // Of the parts of a page, the first.
  const wholes = pages.filter(({part}) => part <= 1);
  const bySource = new Map(wholes.map((page) => [page.source, page]));
  const byNatural = new Map(
    wholes.map((page) => [naturalPath(page.source, source.languages), page]),
  );
  const parts = new Map(pages.map((page) => [`${page.source} ${partAddress(page.part)}`, page]));
  const byOld = new Map(pages.flatMap((page) => (page.old === null ? [] : [[page.old, page]])));
  // A folder without a page of its own leads to its first.
  const firstIn = new Map<string, PagePlan>();
  for (const page of wholes) {
    for (let dir = posix.dirname(page.source); dir !== '.'; dir = posix.dirname(dir)) {
      if (!firstIn.has(dir)) firstIn.set(dir, page);
    }
  }
  // What files are called below the bank, and these names in small letters.
  const names = new Map([...copied].map(([name, file]) => [file, name]));
  const taken = new Set([...copied.keys()].map((name) => name.toLowerCase()));
  const roots = {docsDir: source.root, staticDirs: []};

  return {find, write};

  function find(from: PagePlan, {url, use}: Pick<Reference, 'url' | 'use'>): Target {
    const part = parts.get(`${from.source} ${url}`);
    if (part) return {kind: 'page', page: part, anchor: null, lostAnchor: false};
    if (runsScript(url)) return {kind: 'nothing', why: 'it runs in the browser of each reader'};
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) || url === '#') return {kind: 'stays'};
    const [, written = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
    const read = decoded(written);
    // Browsers go no higher than the top of a site.
    const path = read?.startsWith('/') === true ? posix.normalize(read) : read;
    if (path === null) return {kind: 'nothing', why: 'a `%` in it begins no escaped sign'};
    if (path === '') {
      return hash === '' ? {kind: 'nothing', why: 'it is empty'} : toPage(from, hash);
    }
    const page = use === 'link' ? pageAt(from, path) : null;
    if (page) return toPage(page, hash);
    const file = fileAt(from, path);
    if (file === null) return {kind: 'nothing', why: 'there is nothing in the source'};
    const found = findFile(
      join(source.docsDir, from.source),
      {url: encodeURI(toUrl(from, file)), use},
      roots,
    );
    if ('problem' in found && !found.problem.found.includes('hidden')) {
      return {kind: 'nothing', why: found.problem.found.replace(/^.*?`, /s, '')};
    }
    if (/\.mdx?$/i.test(file)) return {kind: 'nothing', why: 'that page is no page of the bank'};
    return {kind: 'file', path: file, target: fileTarget(file), hash};
  }

  function toUrl(from: PagePlan, file: string): string {
    const folder = dirname(join(source.docsDir, from.source));
    return relative(folder, file).replaceAll(sep, '/').replaceAll('%', '%25');
  }

  function toPage(page: PagePlan, hash: string): Target {
    const wanted = decoded(hash.slice(1)) ?? '';
    if (wanted === '') return {kind: 'page', page, anchor: null, lostAnchor: false};
    const {page: on = page, anchor = null} = anchorsOf(page.source)?.now(wanted) ?? {};
    return {kind: 'page', page: on, anchor, lostAnchor: anchor === null};
  }

  function pageAt(from: PagePlan, path: string): PagePlan | null {
    const fromRoot = path.startsWith('/');
    const {languages} = source;
    // Of the same language where there is one.
    for (const own of new Set([naturalPath(from.source, languages), from.source])) {
      const beside = fromRoot ? path.slice(1) : fromDocs(posix.join(posix.dirname(own), path));
      const names = ['index.md', 'README.md', 'readme.md'].map((name) => posix.join(beside, name));
      const written = beside.replace(/\.html$/i, '.md');
      for (const one of [beside, `${beside}.md`, written, ...names]) {
        const name = posix.normalize(one).replace(/\/+$/, '');
        const page = bySource.get(name) ?? byNatural.get(name);
        if (page) return page;
      }
    }
    const folder = fromRoot ? path.slice(1) : posix.join(posix.dirname(from.source), path);
    const inFolder = firstIn.get(posix.normalize(folder).replace(/\/+$/, '')) ?? null;
    // As browsers of the old site followed it.
    if (from.old === null) return inFolder;
    const base = `https://site/${from.old}${from.old === '' || from.old.endsWith('.html') ? '' : '/'}`;
    const absolute = decoded(new URL(encodeURI(path), base).pathname) ?? '';
    const own = absolute.startsWith(source.site.basePath)
      ? absolute.slice(source.site.basePath.length)
      : absolute;
    const address = own.replace(/(?:^|\/)index\.html$/, '').replace(/^\/+|\/+$/g, '');
    const page = byOld.get(address) ?? byOld.get(`${address}.html`);
    return page ?? redirected(address) ?? inFolder;
  }

  /** A path may lead out of the docs folder and into it again. */
  function fromDocs(path: string): string {
    return relative(source.docsDir, join(source.docsDir, path)).replaceAll(sep, '/');
  }

  function redirected(address: string): PagePlan | null {
    const to = source.redirects.get(`${address}.md`) ?? '';
    return bySource.get(to.replace(/#.*$/, '')) ?? null;
  }

  /** A file of the source: beside the page, or where browsers of the old site found it. */
  function fileAt({source: page, old}: PagePlan, path: string): string | null {
    const places = path.startsWith('/')
      ? [path.slice(1), withoutBase(path)]
      : [
          posix.join(posix.dirname(page), path),
          posix.join(posix.dirname(sharedPath(page, source.languages)), path),
          ...(old === null
            ? []
            : [posix.join(old.endsWith('.html') ? posix.dirname(old) : old, path)]),
        ];
    for (const place of places) {
      for (const root of [source.docsDir, source.root]) {
        const full = join(root, place);
        if (!existsSync(full) || isFolder(full)) continue;
        const file = fileInside(source.root, full);
        if (file !== null) return file;
      }
    }
    return null;
  }

  function withoutBase(path: string): string {
    const {basePath} = source.site;
    return path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1);
  }

  /** Hidden names are for no reader; files that would have one name are numbered. */
  function fileTarget(file: string): string {
    const known = names.get(file);
    if (known !== undefined) return known;
    const wanted = shownName(file);
    const {dir, name, ext} = posix.parse(wanted);
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      free = posix.join(dir, `${name}-${number}${ext}`);
    }
    taken.add(free.toLowerCase());
    names.set(file, free);
    return free;
  }

  function shownName(file: string): string {
    const isOfDocs = file.startsWith(source.docsDir + sep);
    const path = relative(isOfDocs ? source.docsDir : source.root, file).replaceAll(sep, '/');
    // Browsers show the moving kind of PNG under its common name too, and only that one is published.
    const shown = path
      .replace(/\.apng$/i, '.apng.png')
      .split('/')
      .map((name) => name.replace(/^\.+/, '') || 'file')
      .join('/');
    return isOfDocs ? shown : `files/${shown}`;
  }

  function write(from: PagePlan, target: Target, form: Reference['form']): string {
    if (target.kind === 'file') {
      return encode(below(posix.dirname(from.target), target.target)) + target.hash;
    }
    if (target.kind !== 'page') return '#';
    const {page, anchor} = target;
    const hash = anchor === null ? '' : `#${encodeURIComponent(anchor)}`;
    if (page === from && hash !== '') return hash;
    // HTML is not followed from the file, so it has the address: that of a page ends in a slash.
    return form === 'html'
      ? `${encode(below(from.address, page.address))}/${hash}`
      : encode(below(posix.dirname(from.target), page.target)) + hash;
  }
}

function below(folder: string, path: string): string {
  return posix.relative(folder === '.' ? '' : folder, path) || '.';
}

function encode(path: string): string {
  return encodeURI(path).replace(/[()#?[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
