import {posix} from 'node:path';
import {
  addressOf,
  introducedTopic,
  isIndex,
  nameProblem,
  reservedFor,
  topicOf,
} from '../../bank/files/index.ts';
import {naturalPath, withoutFolder, type Languages} from '../source/languages.ts';
import {foldersOf} from '../source/list-pages.ts';
import type {NavItem, Note, Source} from '../source/types.ts';
import {namedFolders} from './folders.ts';
import {placeMenu, type Menu, type MenuFolder} from './menu.ts';
import {oldAddress} from './old-address.ts';

export {oldAddress} from './old-address.ts';

/** What becomes of a page of the source. */
export interface PagePlan {
  /** Below the source's docs folder. */
  source: string;
  /** Below the bank's folder. */
  target: string;
  /** As in {@link oldAddress}; null for a source that was no site. */
  old: string | null;
  /** Below the site's base, without slashes at its ends. */
  address: string;
  /** Of a page that is too large for one: 1 for the first; 0 for a page that is whole. */
  part: number;
  /** For the front matter: what the file's name does not say. */
  fields: Readonly<Record<string, string | number>>;
}

export interface Plan {
  pages: readonly PagePlan[];
  /** Files that the source has not: pages that introduce a topic, labels of folders. */
  added: ReadonlyMap<string, string>;
  leftOut: readonly {page: string; why: string}[];
  notes: readonly Note[];
}

/** Decide where each page goes. Its address stays what it was, wherever its file is. */
export function planPages(source: Source): Plan {
  const notes: Note[] = [];
  const leftOut: {page: string; why: string}[] = [];
  const built = source.pages.filter((page) => {
    const why = source.leftOut(page) ?? readmeBesideIndex(page, source.pages);
    if (why !== null) leftOut.push({page, why});
    return why === null;
  });
  const unwrapped = source.kind === 'folder' && !source.nav ? wrapper(built) : null;
  const natural = new Map(
    built.map((page) => [page, withoutFolder(naturalPath(page, source.languages), unwrapped)]),
  );
  const byNatural = new Map([...natural].map(([page, path]) => [path, page]));
  const categories = new Map(
    [...source.categories].map(([path, own]) => [withoutFolder(path, unwrapped), own]),
  );
  const menu: Menu = source.nav
    ? placeMenu(atTop(source.nav, source.languages), [...natural.values()])
    : {pages: new Map(), folders: namedFolders([...natural.values()], categories)};

  const takenFiles = new Set<string>();
  const targets = new Map<string, string>();
  const ordered = [
    ...[...menu.pages.keys()].flatMap((path) => byNatural.get(path) ?? []),
    ...built.filter((page) => !menu.pages.has(natural.get(page) ?? '')),
  ];
  const inFolders = [...natural.values()].filter((path) => path.includes('/')).map(usablePath);
  const topics = new Set(inFolders.map(topicOf));
  for (const path of inFolders) topics.delete(introducedTopic(path) ?? '');
  for (const page of ordered) {
    const path = natural.get(page) ?? page;
    const wanted = introduction(usablePath(placeFile(path, menu, byNatural)), topics);
    const target = freeFile(wanted, takenFiles);
    takenFiles.add(target.toLowerCase());
    targets.set(page, target);
  }

  const takenAddresses = new Map<string, string>();
  const folderAddresses = new Set(
    [...targets.values()]
      .filter((path) => path.includes('/'))
      .map((path) => topicOf(path).toLowerCase()),
  );
  const unseen = source.directoryUrls === null ? new Set<string>() : shadowed(built, source);
  const planOf = (page: string): PagePlan => {
    const target = targets.get(page) ?? page;
    const path = natural.get(page) ?? page;
    const old = source.directoryUrls === null || unseen.has(page) ? null : oldAddress(page, source);
    const own = addressOf(target).slice(1);
    const kept = old?.replace(/\.html$/, '') ?? null;
    const mayKeep =
      kept !== null &&
      kept !== own &&
      isUsableAddress(kept) &&
      !takenAddresses.has(kept.toLowerCase()) &&
      !folderAddresses.has(kept.toLowerCase());
    let address = mayKeep ? kept : own;
    for (let number = 2; takenAddresses.has(address.toLowerCase()); number++)
      address = `${own}-${number}`;
    takenAddresses.set(address.toLowerCase(), page);
    const place = menu.pages.get(path);
    const folder = menu.folders.find(
      ({path: at}) => isIndex(target) && at === posix.dirname(target),
    );
    return {
      source: page,
      target,
      old,
      address,
      part: 0,
      fields: {
        ...(address !== own && {slug: `/${address}`}),
        ...positionOf(folder ?? place),
        ...(folder
          ? folder.isOfPath !== true && {sidebar_label: folder.label}
          : place?.title != null && {sidebar_label: place.title}),
      },
    };
  };
  // A page that nobody could open takes no address that another one had.
  const plans = new Map(
    [...ordered.filter((page) => !unseen.has(page)), ...unseen].map((page) => [page, planOf(page)]),
  );
  const pages = ordered.flatMap((page) => plans.get(page) ?? []);
  for (const page of unseen) {
    const message =
      'MkDocs writes another page to its address, so the old site did not show it; here it has one of its own.';
    notes.push({kind: 'address', file: page, line: 0, message});
  }
  if (source.nav) {
    const message = 'It is not in the menu of the old site: it follows the others here.';
    for (const page of built.filter((one) => !menu.pages.has(natural.get(one) ?? ''))) {
      notes.push({kind: 'nav', file: page, line: 0, message});
    }
  }

  return {pages, added: addedFiles(menu.folders, pages), leftOut, notes};
}

/** MkDocs leaves out the one of two pages that would have one address. */
function readmeBesideIndex(page: string, pages: readonly string[]): string | null {
  if (posix.basename(page) !== 'README.md') return null;
  const index = posix.join(posix.dirname(page), 'index.md');
  return pages.includes(index) ? `${index} has the same address` : null;
}

/** Pages whose file another page of the same address is written over: `a.md` is, by `a/index.md`. */
function shadowed(pages: readonly string[], source: Source): Set<string> {
  const last = new Map<string, string>();
  const over = new Set<string>();
  const depth = (page: string) => page.split('/').length;
  for (const page of [...pages].sort((a, b) => depth(a) - depth(b))) {
    const address = oldAddress(page, source);
    const before = last.get(address);
    if (before !== undefined) over.add(before);
    last.set(address, page);
  }
  return over;
}

/** A folder that only holds folders, with most of the pages: its folders are the topics. */
function wrapper(pages: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const page of pages) {
    if (page.includes('/')) counts.set(topicOf(page), (counts.get(topicOf(page)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 20 || most[1] <= pages.length / 2) return null;
  const [folder] = most;
  const inside = pages.filter((page) => page.startsWith(`${folder}/`));
  const folders = new Set(inside.map((page) => page.split('/').slice(1, -1)[0]));
  const own = inside.filter((page) => page.split('/').length === 2).length;
  const others = new Set(pages.map(topicOf));
  const isClear = [...folders].every((name) => name === undefined || !others.has(name));
  return folders.size >= 3 && own < inside.length / 4 && isClear ? folder : null;
}

/**
 * Without the section that only is the folder of the first language; those of the others come last, each
 * by the name of its language.
 */
function atTop(nav: readonly NavItem[], languages: Languages | null): NavItem[] {
  if (languages === null) return [...nav];
  const {all, names, first, structure} = languages;
  const natural = (item: NavItem): NavItem =>
    item.kind === 'page'
      ? {...item, path: naturalPath(item.path, languages)}
      : {...item, items: item.items.map(natural)};
  const isIn = (item: NavItem, folder: string): boolean =>
    item.kind === 'page'
      ? item.path.startsWith(`${folder}/`)
      : item.items.every((one) => isIn(one, folder));
  const languageOf = (item: NavItem) =>
    structure === 'folder' && item.kind === 'section'
      ? all.find((language) => isIn(item, language))
      : undefined;
  const isOther = (item: NavItem) => ![undefined, first].includes(languageOf(item));
  return [...nav.filter((item) => !isOther(item)), ...nav.filter(isOther)].flatMap((item) => {
    const language = languageOf(item);
    if (item.kind === 'page' || language === undefined) return [natural(item)];
    if (language === first) return item.items.map(natural);
    return [natural({...item, title: names.get(language) ?? item.title})];
  });
}

/** The path of a page's file by its place in the menu; pages that are in no section stay. */
function placeFile(path: string, menu: Menu, all: ReadonlyMap<string, string>): string {
  const place = menu.pages.get(path);
  if (!place || place.folders.length === 0) return path;
  const folder = place.folders.join('/');
  if (!isIndex(path)) return posix.join(folder, posix.basename(path));
  const dir = posix.dirname(path);
  const own = posix.join(folder, posix.basename(path));
  // The page that introduces this folder, unless another one does, or it introduces a part of it only.
  if (dir === folder) return own;
  const isIntroduced = all.has(`${folder}/index.md`) || all.has(`${folder}/README.md`);
  const isOfAll = [...menu.pages].every(
    ([other, {folders}]) =>
      dir === '.' ||
      !`${folders.join('/')}/`.startsWith(`${folder}/`) ||
      other.startsWith(`${dir}/`),
  );
  if (!isIntroduced && isOfAll) return own;
  return posix.join(folder, `${dir === '.' ? 'home' : posix.basename(dir)}.md`);
}

/**
 * `aws.md` beside `aws/`, which has no page of its own: it is the page of that topic.
 *
 * @param topics - Those that no page introduces.
 */
function introduction(path: string, topics: ReadonlySet<string>): string {
  const name = path.replace(/\.[^./]+$/, '');
  return topics.has(name) ? `${name}/index.md` : path;
}

/** A path whose names can be part of addresses; number prefixes and letters stay. */
function usablePath(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const names = parts.map((part) => {
    const name = part.replace(/^_+/, '') || 'page';
    return nameProblem(name)?.better ?? name;
  });
  const [first = ''] = names;
  const isReserved = reservedFor(`/${first}`) !== null && !isIndex(`${first}.md`);
  if (isReserved) names[0] = `${first}-pages`;
  return `${names.join('/')}.md`;
}

function freeFile(path: string, taken: ReadonlySet<string>): string {
  let free = path;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    free = path.replace(/\.md$/, `-${number}.md`);
  }
  return free;
}

function isUsableAddress(address: string): boolean {
  if (address === '' || reservedFor(`/${address}`) !== null) return false;
  return address.split('/').every((part) => nameProblem(part) === null);
}

function positionOf(place: {position: number | null} | undefined): {sidebar_position?: number} {
  return place?.position == null ? {} : {sidebar_position: place.position};
}

/** What says the name and the place of folders that have no page for it. */
function addedFiles(
  folders: readonly MenuFolder[],
  pages: readonly PagePlan[],
): Map<string, string> {
  const introduced = new Set(
    pages.filter(({target}) => isIndex(target)).map(({target}) => posix.dirname(target)),
  );
  const used = new Set(pages.flatMap(({target}) => foldersOf(target)));
  return new Map(
    folders.flatMap(({path, label, position}): (readonly [string, string])[] => {
      if (!used.has(path)) return [];
      const text = JSON.stringify(label);
      const at = position === null ? '' : `position: ${position}\n`;
      if (path.includes('/')) return [[`${path}/_category_.yml`, `label: ${text}\n${at}`]];
      if (introduced.has(path)) return [];
      const head = `---\n${at && `sidebar_${at}`}sidebar_label: ${text}\n---\n`;
      return [[`${path}/index.md`, `${head}\n# ${label.replace(/([\\`*_[\]<#])/g, '\\$1')}\n`]];
    }),
  );
}
