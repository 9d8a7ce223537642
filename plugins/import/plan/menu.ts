import {nameProblem, reservedFor} from '../../bank/files/index.ts';
import {slug} from '../../language/questions/slug.ts';
import type {NavItem} from '../source/types.ts';

/** Where the menu puts a page. */
export interface MenuPlace {
  /** Folders of the sections that it is in, outermost first; empty for a page in none. */
  folders: readonly string[];
  title: string | null;
  /** 1-based, among the pages and sections of its section. */
  position: number;
}

export interface MenuFolder {
  /** Path below the bank. */
  path: string;
  label: string;
  /** Whether nobody wrote the label: the title of a page that introduces the folder is better. */
  isOfPath?: boolean;
  /** Null for one that stands where its name has it. */
  position: number | null;
}

export interface Menu {
  /** By the path of the page, without the folder of the default language. */
  pages: ReadonlyMap<string, MenuPlace>;
  folders: readonly MenuFolder[];
}

/**
 * Turn the sections of a menu into folders. A section has the folder of its pages' files where that is
 * its own, so that few files change their place; otherwise one that is named after it.
 */
export function placeMenu(nav: readonly NavItem[], naturalPages: readonly string[]): Menu {
  const pages = new Map<string, MenuPlace>();
  const folders: MenuFolder[] = [];
  place(nav, [], 0);
  return {pages, folders};

  function place(items: readonly NavItem[], above: readonly string[], depth: number): void {
    const names = folderNames(items, depth, above);
    for (const [index, item] of items.entries()) {
      const position = index + 1;
      if (item.kind === 'page') {
        // A page that the menu has twice stays where it is first.
        if (pages.has(item.path)) continue;
        pages.set(item.path, {folders: above, title: item.title, position});
        continue;
      }
      const own = [...above, names.get(item) ?? slug(item.title)];
      folders.push({path: own.join('/'), label: item.title, position});
      place(item.items, own, depth + 1);
    }
  }

  function folderNames(
    items: readonly NavItem[],
    depth: number,
    above: readonly string[],
  ): Map<NavItem, string> {
    const sections = items.filter((item) => item.kind === 'section');
    const counted = sections.map((section) => ({section, counts: foldersAt(section, depth)}));
    const claims = new Map<string, {section: NavItem; count: number}>();
    for (const {section, counts} of counted) {
      for (const [folder, count] of counts) {
        if ((claims.get(folder)?.count ?? 0) < count) claims.set(folder, {section, count});
      }
    }

    const names = new Map<NavItem, string>();
    const taken = new Set<string>();
    for (const {section, counts} of counted) {
      const [own] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (own === undefined || claims.get(own)?.section !== section || !isUsable(own, depth)) {
        continue;
      }
      names.set(section, own);
      taken.add(own.toLowerCase());
    }
    // Folders of pages that are in no section keep their names.
    const natural = new Set(
      naturalPages
        .filter((page) => above.length === 0 || page.startsWith(`${above.join('/')}/`))
        .map((page) => page.split('/')[depth]?.toLowerCase().replace(/\.md$/, '')),
    );
    for (const section of sections) {
      if (names.has(section)) continue;
      const wanted = slug(section.title);
      const isFree = (name: string) =>
        !taken.has(name) && !natural.has(name) && isUsable(name, depth);
      let free = wanted;
      for (let number = 2; !isFree(free); number++) free = `${wanted}-${number}`;
      names.set(section, free);
      taken.add(free);
    }
    return names;
  }
}

function isUsable(folder: string, depth: number): boolean {
  if (nameProblem(folder) !== null || folder.startsWith('_')) return false;
  return depth > 0 || reservedFor(`/${folder}`) === null;
}

/** How many pages of a section are in which folder, at a depth of their paths. */
function foldersAt(item: NavItem, depth: number, counts = new Map<string, number>()) {
  if (item.kind === 'page') {
    const parts = item.path.split('/');
    const folder = parts[depth];
    if (folder !== undefined && parts.length > depth + 1) {
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  } else for (const inner of item.items) foldersAt(inner, depth, counts);
  return counts;
}
