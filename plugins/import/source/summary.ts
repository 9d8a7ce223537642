import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import type {List, ListItem, Paragraph, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {parseMarkdown} from '../../language/questions/markdown.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {refusePage} from '../../language/questions/refuse-page.ts';
import {fileInside} from './list-pages.ts';
import {readNav, type NavContext} from './nav.ts';
import {globPatterns} from './patterns.ts';
import type {NavItem, Source} from './types.ts';

/** Of GitBook, HonKit and mdBook, and of docsify, whose addresses begin at the top. */
export const menuNames = ['SUMMARY.md', '_sidebar.md'] as const;

/** Pages that were not part of a site, and its menus: `name`, when it has such. */
export function withoutMenus(
  leftOut: Source['leftOut'],
  name: string | null | undefined,
): Source['leftOut'] {
  return (page) =>
    posix.basename(page) === name ? 'it is the menu of the old site' : leftOut(page);
}

/** Menus of folders in menus. */
const deepest = 12;

/**
 * The menu as a list of links in Markdown: that of {@link menuNames}, and of literate-nav.
 *
 * @param name - Of the file; folders may have one of their own.
 * @returns Null when it names no page: then it is one itself.
 */
export function readSummary(docsDir: string, name: string, context: NavContext): NavItem[] | null {
  if (fileInside(docsDir, join(docsDir, name)) === null) return null;
  const named = new Set<string>();
  const items = readNav(entriesOf('', 0), {...context, file: name});
  return items.length > 0 ? items : null;

  /** As `nav:` of mkdocs.yml has them. */
  function entriesOf(folder: string, depth: number): unknown[] {
    const file = depth > deepest ? null : fileInside(docsDir, join(docsDir, folder, name));
    const text = file === null ? null : readFileSync(file, 'utf8');
    if (text === null || refusePage(text)) return rest((page) => page.startsWith(folder));
    const tree = parseMarkdown(text);
    // What is named anywhere is not part of the rest.
    visit(tree, 'link', ({url}) => {
      named.add(placeOf(url, folder));
    });
    const all: unknown[] = [];
    let part = all;
    for (const node of tree.children) {
      if (node.type === 'heading' && (node.depth > 1 || all.length > 0)) {
        part = [];
        all.push({[plainText(node)]: part});
      } else if (node.type === 'thematicBreak') part = all;
      else part.push(...entriesOfNode(node, folder, depth));
    }
    return all;
  }

  function entriesOfNode(node: RootContent, folder: string, depth: number): unknown[] {
    if (node.type === 'paragraph')
      return node.children.some(isLink) ? entry(node, [], folder, depth) : [];
    return node.type === 'list' ? node.children.flatMap((item) => ofItem(item, folder, depth)) : [];
  }

  function ofItem({children}: ListItem, folder: string, depth: number): unknown[] {
    const lists = children.filter((child): child is List => child.type === 'list');
    const [first] = children;
    const inner = lists.flatMap((list) => entriesOfNode(list, folder, depth));
    return first?.type === 'paragraph' ? entry(first, inner, folder, depth) : inner;
  }

  function entry(node: Paragraph, inner: unknown[], folder: string, depth: number): unknown[] {
    const title = plainText(node);
    const link = node.children.find(isLink);
    const url = link?.url ?? '';
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return [{[title]: url}, ...inner];
    if (!link && title.includes('*')) return matching(posix.join(folder, title));
    // A chapter that is to be written yet leads nowhere.
    if (url === '') return inner.length > 0 ? [{[title]: inner}] : [];
    const path = placeOf(url, folder);
    if (path.endsWith('/')) return [{[title]: [...entriesOf(path, depth + 1), ...inner]}];
    return inner.length > 0 ? [{[title]: [path, ...inner]}] : [{[title]: path}];
  }

  function placeOf(url: string, folder: string): string {
    const path = pathOf(url, folder);
    if (name !== '_sidebar.md') return path;
    const own = path.replace(/\?.*$/, '').replace(/^\.?\//, '');
    if (own === '' || own.endsWith('/')) return `${own}README.md`;
    return posix.extname(own) === '' ? `${own}.md` : own;
  }

  // `*.md` are pages; with a slash at its end, folders.
  function matching(glob: string): unknown[] {
    const matches = globPatterns([glob.replace(/\/$/, '')]);
    if (!glob.endsWith('/')) return rest(matches);
    const folders = new Set(context.pages.map((page) => posix.dirname(page)).filter(matches));
    return [...folders].map((folder) => ({[posix.basename(folder)]: entriesOf(`${folder}/`, 1)}));
  }

  function rest(isMeant: (page: string) => boolean): string[] {
    const found = context.pages.filter((page) => {
      return isMeant(page) && !named.has(page) && posix.basename(page) !== name;
    });
    for (const page of found) named.add(page);
    return found;
  }
}

function isLink(node: Paragraph['children'][number]) {
  return node.type === 'link';
}

function pathOf(url: string, folder: string): string {
  const [path = ''] = url.split('#');
  try {
    return posix.join(folder, decodeURI(path));
  } catch {
    return posix.join(folder, path);
  }
}
