import {readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {plainStyle, type AnchorStyle} from '../convert/slugs.ts';
import {naturalPath, readLanguages, tellLanguages} from './languages.ts';
import {fileInside, isFolder, listPages} from './list-pages.ts';
import {readFolderNav, readNav} from './nav.ts';
import {colorOf} from './palette.ts';
import {globPatterns, ignorePatterns} from './patterns.ts';
import {readSettings, tellOthers} from './settings.ts';
import {menuNames, readSummary, withoutMenus} from './summary.ts';
import type {Note, SiteFacts, Source} from './types.ts';
import {isMapping, isOff, namedOptions, pluginOptions, textOf, type Mapping} from './yaml.ts';

/** How a repository's host names the page on which a file is edited. */
const editPaths: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/github\.com\//, 'edit/master/'],
  [/^https?:\/\/gitlab\.com\//, 'edit/master/'],
  [/^https?:\/\/bitbucket\.org\//, 'src/default/'],
];

/**
 * Read a bank that MkDocs or Zensical builds.
 *
 * @param file - Absolute path of its mkdocs.yml or zensical.toml.
 * @param named - Absolute path of the folder that was named: files of it may be read.
 * @throws {Error} When the file cannot be read, or the folder that it names is not there or outside.
 */
export function readMkDocs(file: string, named = dirname(file)): Source {
  const config = realpathSync(file);
  const around = realpathSync(named);
  const notes: Note[] = [];
  const note = (kind: string, message: string) => {
    notes.push({kind, file: basename(config), line: 0, message});
  };
  const read = readSettings(config, around, note);
  if ('problem' in read) {
    throw new Error(
      `${basename(file)} was not read: ${read.problem}. Correct it, or name the folder of pages instead.`,
    );
  }

  const {data} = read;
  const docsDir = docsFolder(dirname(config), textOf(data.docs_dir) ?? 'docs', around);
  const root = isInside(docsDir, dirname(config)) ? dirname(config) : around;
  const {pages, notes: ofFiles} = listPages(root, docsDir);
  notes.push(...ofFiles);
  const plugins = pluginOptions(data.plugins);
  const extensions = namedOptions(data.markdown_extensions);
  tellOthers(data, {plugins: plugins.keys(), extensions: extensions.keys()}, note);
  if (editBase(data, root, docsDir) === undefined) {
    note('setting', '`edit_uri_template` was not taken along: it does not end with the path.');
  }

  const languages = readLanguages(plugins.get('i18n') ?? {});
  notes.push(...tellLanguages(pages, languages));
  const known = new Set([...pages, ...pages.map((page) => naturalPath(page, languages))]);
  const context = {pages, known, notes, file: basename(config)};
  const literate = plugins.get('literate-nav');
  const menu = literate && (textOf(literate.nav_file) ?? menuNames[0]);
  const summary = menu === undefined ? null : readSummary(docsDir, menu, context);
  const nav =
    summary ??
    (Array.isArray(data.nav) ? readNav(data.nav, context) : readFolderNav(docsDir, context));
  return {
    kind: 'mkdocs',
    root,
    docsDir,
    pages,
    site: siteFacts(data, {root, configDir: dirname(config), docsDir}),
    nav: nav && nav.length > 0 ? nav : null,
    categories: new Map(),
    directoryUrls: !isOff(data.use_directory_urls),
    redirects: redirectMaps(plugins),
    variables: plugins.has('macros') || plugins.has('markdownextradata') ? variables(data) : null,
    wikiLinks: [...plugins.keys(), ...extensions.keys()].some((name) =>
      /(?:roam|ez|wiki)-?links?|obsidian/.test(name),
    ),
    anchors: anchorStyle(extensions.get('toc') ?? extensions.get('markdown.extensions.toc')),
    leftOut: withoutMenus(leftOut(data, plugins), summary && menu),
    languages,
    appended: texts(extensions.get('pymdownx.snippets')?.auto_append),
    includeDirs: ['pymdownx.snippets', 'markdown_include.include']
      .flatMap((name) => texts(extensions.get(name)?.base_path))
      .map((path) => resolve(dirname(config), withoutVariable(path, docsDir))),
    notes,
  };
}

/** What its own way to make anchors is called is in a tag; what it is given is not. */
function anchorStyle(toc: Mapping = {}): AnchorStyle {
  const {slugify, separator} = toc;
  const words = isMapping(slugify) && isMapping(slugify.kwds) ? slugify.kwds : {};
  return {
    unicode: Object.hasOwn(toc, 'slugify'),
    cased: isMapping(slugify) && !/^(?:lower|fold)/.test(textOf(words.case) ?? ''),
    separator: textOf(separator) ?? plainStyle.separator,
  };
}

function docsFolder(folder: string, name: string, around: string): string {
  const path = resolve(folder, name);
  if (!isFolder(path)) throw new Error(`There is no folder ${path}, which docs_dir names.`);
  const real = realpathSync(path);
  if (isInside(real, folder) || isInside(real, around)) return real;
  throw new Error(
    `docs_dir is ${real}, which is outside of ${around}. Name a folder that holds both instead, or the folder of pages.`,
  );
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function siteFacts(
  data: Mapping,
  {root, configDir, docsDir}: {root: string; configDir: string; docsDir: string},
): SiteFacts {
  const {theme} = data;
  const look = isMapping(theme) ? theme : {};
  const url = parseUrl(textOf(data.site_url));
  const styles = texts(data.extra_css).flatMap((path) => {
    const file = fileInside(root, join(docsDir, path));
    return file === null || statSync(file).size > 1_000_000 ? [] : [readFileSync(file, 'utf8')];
  });
  const custom = textOf(look.custom_dir);
  const picture = (value: unknown) => {
    const path = textOf(value);
    if (path === null || /^[a-z]+:/i.test(path)) return null;
    const folders = custom === null ? [docsDir] : [docsDir, resolve(configDir, custom)];
    return folders.map((folder) => fileInside(root, join(folder, path))).find(Boolean) ?? null;
  };
  return {
    name: textOf(data.site_name),
    description: textOf(data.site_description),
    language: textOf(look.language),
    origin: url?.origin ?? null,
    basePath: url ? url.pathname.replace(/\/*$/, '/') : '/',
    repository: repositoryOf(data),
    editBase: editBase(data, root, docsDir) ?? null,
    logo: picture(look.logo),
    favicon: picture(look.favicon),
    color: colorOf(look.palette, styles.join('\n')),
  };
}

function parseUrl(text: string | null): URL | null {
  if (text === null || !/^https?:/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

function repositoryOf(data: Mapping): string | null {
  return parseUrl(textOf(data.repo_url))?.href.replace(/\/+$/, '') ?? null;
}

/**
 * As MkDocs puts it together: `edit_uri` is below the repository, unless it is whole.
 *
 * @returns Undefined for a template that is no base.
 */
function editBase(data: Mapping, root: string, docs: string): string | null | undefined {
  const repository = repositoryOf(data);
  const docsDir = docs.slice(root.length + 1).replaceAll(sep, '/');
  const template = textOf(data.edit_uri_template);
  if (template !== null) {
    const base = /^([^{}]*)\{path(?:!q)?\}$/.exec(template)?.[1];
    if (base === undefined || /^https?:/.test(base)) return base;
    return repository && `${repository}/${base.replace(/^\/+/, '')}`;
  }
  const given = data.edit_uri === '' ? '' : textOf(data.edit_uri);
  if (given === '') return null;
  if (given !== null && /^https?:/.test(given)) return given;
  if (repository === null) return null;
  const host = editPaths.find(([sign]) => sign.test(repository))?.[1];
  if (given === null && host === undefined) return null;
  const path = given ?? `${host ?? ''}${docsDir}/`;
  return /^[?#]/.test(path) ? repository + path : `${repository}/${path.replace(/^\/+/, '')}`;
}

function redirectMaps(plugins: ReadonlyMap<string, Mapping>): Map<string, string> {
  const maps = plugins.get('redirects')?.redirect_maps;
  return new Map(
    Object.entries(isMapping(maps) ? maps : {}).flatMap(([from, to]) =>
      typeof to === 'string' ? [[from, to] as const] : [],
    ),
  );
}

/** What macros can name: all of `extra`, and some of the configuration. */
function variables(data: Mapping): Mapping {
  const extra = isMapping(data.extra) ? data.extra : {};
  return {...extra, extra, config: data};
}

/** `!relative $docs_dir/parts` is a path without its tag. */
function withoutVariable(path: string, docsDir: string): string {
  return path.replace(/^\$docs_dir/, () => docsDir).replace(/^\$config_dir/, '.');
}

function texts(value: unknown): string[] {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.filter((one) => typeof one === 'string');
}

function leftOut(data: Mapping, plugins: ReadonlyMap<string, Mapping>): Source['leftOut'] {
  const lines = (value: unknown) => (typeof value === 'string' ? value.split('\n') : []);
  const excluded = ignorePatterns(lines(data.exclude_docs));
  const drafts = ignorePatterns(lines(data.draft_docs));
  const globs = globPatterns(texts(plugins.get('exclude')?.glob));
  return (page) => {
    if (excluded(page)) return 'exclude_docs of mkdocs.yml names it';
    if (drafts(page)) return 'draft_docs of mkdocs.yml names it';
    if (globs(page)) return 'the plugin `exclude` of mkdocs.yml names it';
    return page.startsWith('templates/') ? 'MkDocs leaves out the folder `templates`' : null;
  };
}
