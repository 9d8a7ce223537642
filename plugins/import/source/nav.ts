import {existsSync, readdirSync} from 'node:fs';
import {join, posix} from 'node:path';
import {topicLabel} from '../../bank/topic-label.ts';
import {fileInside} from './list-pages.ts';
import type {NavItem, Note} from './types.ts';
import {isMapping, readYaml, textOf} from './yaml.ts';
import {globPatterns} from './patterns.ts';

/** Menus in menus: more is no menu but a mistake, or an attack. */
const deepest = 12;

export interface NavContext {
  pages: readonly string[];
  /** Their paths, and those without the language of each. */
  known: ReadonlySet<string>;
  notes: Note[];
  /** Shown in notes. */
  file: string;
}

/** The menu as `nav:` of mkdocs.yml has it. */
export function readNav(value: unknown, context: NavContext, depth = 0): NavItem[] {
  const entries = Array.isArray(value) ? (value as unknown[]) : [];
  return entries.flatMap((entry): NavItem[] => {
    const [title, target] = titled(entry);
    if (typeof target === 'string') {
      // Whoever wrote it on Windows may have its separators.
      const path = posix.normalize(target.replaceAll('\\', '/').replace(/^\.?\//, ''));
      if (context.known.has(path)) return [{kind: 'page', title, path}];
      note(context, 'nav', menuNote(title, target));
      return [];
    }
    if (!Array.isArray(target) || depth >= deepest) return [];
    const items = readNav(target, context, depth + 1);
    return items.length > 0 ? [{kind: 'section', title: title ?? '', items}] : [];
  });
}

function menuNote(title: string | null, target: string): string {
  const isLink = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
  const what = title === null ? `\`${target}\`` : `"${title}" (\`${target}\`)`;
  return isLink
    ? `A link out of the site in the menu was left out: ${what}.`
    : `The menu names ${what}, which is no page of the source.`;
}

/** `- a.md`, `- Title: a.md` or `- Title: [...]`. */
function titled(entry: unknown): [title: string | null, target: unknown] {
  if (!isMapping(entry)) return [null, entry];
  const [pair] = Object.entries(entry);
  return pair ? [pair[0], pair[1]] : [null, null];
}

function note({notes, file}: NavContext, kind: string, message: string): void {
  notes.push({kind, file, line: 0, message});
}

/**
 * The menu of awesome-pages (`.pages`) and awesome-nav (`.nav.yml`): a file in each folder that wants an
 * order of its own.
 *
 * @returns Null when no folder has one.
 */
export function readFolderNav(docsDir: string, context: NavContext): NavItem[] | null {
  const seen = {found: false};
  const byFolder = new Map<string, FolderSettings>();
  const all = new Set(context.pages);
  const items = folder('', 0);
  return seen.found ? items : null;

  function folder(path: string, depth: number): NavItem[] {
    if (depth > deepest) return [];
    const {nav} = settings(path);
    const names = readdirSync(join(docsDir, path)).sort(indexFirst);
    const rest = new Set(names);
    if (nav === null) return [...rest].flatMap((name) => entryOf(path, name, null, depth));
    // What is named is not part of "the rest", wherever it is named.
    const named = nav.map((entry) => titled(entry));
    for (const [, target] of named) if (typeof target === 'string') rest.delete(clean(target));
    return named.flatMap(([title, target]): NavItem[] => {
      if (Array.isArray(target)) {
        const inner = target.flatMap((entry) => {
          const [own, name] = titled(entry);
          return typeof name === 'string' ? entryOf(path, clean(name), own, depth) : [];
        });
        return inner.length > 0 ? [{kind: 'section', title: title ?? '', items: inner}] : [];
      }
      if (typeof target !== 'string') return [];
      const isRest = /^\.\.\.|[*?]/.test(target);
      if (!isRest) return entryOf(path, clean(target), title, depth);
      const glob = target.replace(/^\.\.\.\s*\|?\s*(?:flat\s*\|)?\s*/, '');
      const matches = /[*?]/.test(glob) ? globPatterns([glob]) : () => true;
      const taken = [...rest].filter((name) => matches(name));
      for (const name of taken) rest.delete(name);
      return taken.flatMap((name) => entryOf(path, name, null, depth));
    });
  }

  function entryOf(path: string, name: string, title: string | null, depth: number): NavItem[] {
    const full = posix.join(path, name);
    if (all.has(full)) return [{kind: 'page', title, path: full}];
    if (!context.pages.some((page) => page.startsWith(`${full}/`))) {
      if (title !== null) note(context, 'nav', menuNote(title, name));
      return [];
    }
    const items = folder(full, depth + 1);
    const own = title ?? settings(full).title ?? topicLabel(name);
    return items.length > 0 ? [{kind: 'section', title: own, items}] : [];
  }

  function settings(path: string): FolderSettings {
    const known = byFolder.get(path) ?? readSettings(path);
    byFolder.set(path, known);
    return known;
  }

  function readSettings(path: string): FolderSettings {
    for (const name of ['.nav.yml', '.pages']) {
      const file = join(docsDir, path, name);
      if (!existsSync(file)) continue;
      seen.found = true;
      const own = fileInside(docsDir, file);
      const read = own === null ? {problem: 'it is a link out of the pages'} : readYaml(own);
      if ('problem' in read) {
        const message = `It was not read: ${read.problem}`;
        context.notes.push({kind: 'nav', file: posix.join(path, name), line: 0, message});
        continue;
      }
      const {title, nav, arrange} = read.data;
      const order = nav ?? arrange;
      return {title: textOf(title), nav: Array.isArray(order) ? (order as unknown[]) : null};
    }
    return {title: null, nav: null};
  }
}

interface FolderSettings {
  title: string | null;
  nav: unknown[] | null;
}

function clean(path: string): string {
  return posix.normalize(path).replace(/^\.?\/|\/$/g, '');
}

/** As MkDocs has the files of a folder. */
function indexFirst(a: string, b: string): number {
  const rank = (name: string) => (/^(?:index|README)\.md$/.test(name) ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
