import {relative, resolve, sep} from 'node:path';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import type {DocFile} from '../../bank/types.ts';

/*
 * The content of `docusaurus-plugin-content-docs` in `allContentLoaded`. Its package has the types;
 * that the parts mean what they do here is written nowhere. Since Docusaurus 3.5.
 */

type LoadedVersion = LoadedContent['loadedVersions'][number];
type LoadedDoc = LoadedVersion['docs'][number];
type SidebarItem = LoadedVersion['sidebars'][string][number];

/**
 * List the docs of the bank that are built, of every instance, in no particular order. Drafts are not.
 * Of versions the bank is the current one: older ones are read, and neither searched nor linked to.
 */
export function listDocFiles(allContent: AllContent, siteDir: string): DocFile[] {
  const instances = allContent['docusaurus-plugin-content-docs'] ?? {};
  return Object.values(instances).flatMap((content) => {
    const {loadedVersions} = content as LoadedContent;
    const current = loadedVersions.filter(({versionName}) => versionName === 'current');
    return current.flatMap(({contentPath, contentPathLocalized, docs, sidebars}) => {
      const places = placesIn(Object.values(sidebars).flat());
      return docs
        .filter(({draft}) => !draft)
        .map((doc) =>
          toDocFile(
            doc,
            places.get(doc.id),
            [contentPath, contentPathLocalized ?? contentPath],
            siteDir,
          ),
        );
    });
  });
}

interface SidebarPlace {
  place: number;
  /** Names of the categories around it, outermost first. */
  categories: readonly string[];
}

/** Where each doc is in the sidebars, by its id. */
function placesIn(items: readonly SidebarItem[]): ReadonlyMap<string, SidebarPlace> {
  const places = new Map<string, SidebarPlace>();
  const walk = (inside: readonly SidebarItem[], categories: readonly string[]) => {
    for (const item of inside) {
      const own = item.type === 'category' ? [...categories, item.label] : categories;
      const id =
        item.type === 'doc' || item.type === 'ref'
          ? item.id
          : item.type === 'category' && item.link?.type === 'doc'
            ? item.link.id
            : null;
      if (id !== null && !places.has(id)) places.set(id, {place: places.size, categories: own});
      if (item.type === 'category') walk(item.items, own);
    }
  };
  walk(items, []);
  return places;
}

function toDocFile(
  doc: LoadedDoc,
  inSidebar: SidebarPlace | undefined,
  folders: readonly string[],
  siteDir: string,
): DocFile {
  const path = resolve(doc.source.replace(/^@site/, siteDir));
  const folder = folders.find((one) => path.startsWith(one + sep)) ?? siteDir;
  const reviewed = dayOf((doc.frontMatter as {last_reviewed?: unknown}).last_reviewed);
  const relativePath = relative(folder, path).replaceAll('\\', '/');
  // The folders between the topic and the page; their categories are the innermost ones.
  const depth = Math.max(0, relativePath.split('/').length - 2);
  const group = depth === 0 ? [] : (inSidebar?.categories.slice(-depth) ?? []);
  return {
    path,
    relativePath,
    permalink: doc.permalink,
    title: doc.title,
    label: doc.frontMatter.sidebar_label ?? doc.title,
    description: doc.description,
    position: doc.sidebarPosition,
    ...(inSidebar && {place: inSidebar.place}),
    ...(group.length > 0 && {group: group.join(' · ')}),
    startsTopic: startsTopic(doc.frontMatter),
    image: doc.frontMatter.image,
    // While writing, Docusaurus lists what is unlisted.
    listed: !doc.unlisted && doc.frontMatter.unlisted !== true,
    ...(doc.editUrl != null && {editUrl: doc.editUrl}),
    ...(reviewed !== null && {reviewed}),
    ...(doc.lastUpdatedAt != null && {changed: doc.lastUpdatedAt}),
  };
}

/** A day of front matter; null for what is none. YAML reads a bare one as a date, or as text. */
function dayOf(value: unknown): string | null {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(text)?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

/** Whether a reader of its topic should begin with a page: `start_here: true` in its front matter. */
export function startsTopic(frontMatter: Readonly<Record<string, unknown>>): boolean {
  return frontMatter.start_here === true;
}
