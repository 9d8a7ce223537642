import {relative, resolve, sep} from 'node:path';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import type {DocFile} from '../../bank/types.ts';

/*
 * The content of `docusaurus-plugin-content-docs` in `allContentLoaded`. Its package has the types;
 * that the parts mean what they do here is written nowhere. Since Docusaurus 3.5.
 */

type LoadedDoc = LoadedContent['loadedVersions'][number]['docs'][number];

/**
 * List the docs of the bank that are built, of every instance, in no particular order. Drafts are not.
 * Of versions the bank is the current one: older ones are read, and neither searched nor linked to.
 */
export function listDocFiles(allContent: AllContent, siteDir: string): DocFile[] {
  const instances = allContent['docusaurus-plugin-content-docs'] ?? {};
  return Object.values(instances).flatMap((content) => {
    const {loadedVersions} = content as LoadedContent;
    const current = loadedVersions.filter(({versionName}) => versionName === 'current');
    return current.flatMap(({contentPath, contentPathLocalized, docs}) =>
      docs
        .filter(({draft}) => !draft)
        .map((doc) => toDocFile(doc, [contentPath, contentPathLocalized ?? contentPath], siteDir)),
    );
  });
}

function toDocFile(doc: LoadedDoc, folders: readonly string[], siteDir: string): DocFile {
  const path = resolve(doc.source.replace(/^@site/, siteDir));
  const folder = folders.find((one) => path.startsWith(one + sep)) ?? siteDir;
  const reviewed = dayOf((doc.frontMatter as {last_reviewed?: unknown}).last_reviewed);
  return {
    path,
    relativePath: relative(folder, path).replaceAll('\\', '/'),
    permalink: doc.permalink,
    title: doc.title,
    label: doc.frontMatter.sidebar_label ?? doc.title,
    description: doc.description,
    position: doc.sidebarPosition,
    startsTopic: startsTopic(doc.frontMatter),
    image: doc.frontMatter.image,
    listed: !doc.unlisted,
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
