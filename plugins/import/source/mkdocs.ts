import {existsSync, realpathSync} from 'node:fs';
import {basename, dirname, join, sep} from 'node:path';
import {isFolder, listPages} from './list-pages.ts';
import {readFolderNav, readNav} from './nav.ts';
import {colorOf} from './palette.ts';
import {globPatterns, ignorePatterns} from './patterns.ts';
import type {Note, SiteFacts, Source} from './types.ts';
import {isMapping, namedOptions, readYaml, textOf, type Mapping} from './yaml.ts';

/** Plugins whose work is done here in another way, or that only change the look. */
const known =
  /^(?:material\/)?(?:search|offline|awesome-pages|awesome-nav|section-index|macros|markdownextradata|redirects|exclude|i18n|meta|tags|minify|social|rss|git-.*|glightbox|autorefs|htmlproofer|privacy|optimize|typeset|info|print-site|quiz|mkdocs_quiz|mkdocs-quiz|exclude-search|charts|panzoom|include-markdown|snippets)$/;

/** How a repository's host names the page on which a file is edited. */
const editPaths: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/github\.com\//, 'edit/master/'],
  [/^https?:\/\/gitlab\.com\//, 'edit/master/'],
  [/^https?:\/\/bitbucket\.org\//, 'src/default/'],
];

/**
 * Read a bank that MkDocs builds.
 *
 * @param file - Absolute path of its mkdocs.yml.
 * @throws {Error} When the file cannot be read, or the folder that it names is not there or outside.
 */
export function readMkDocs(file: string): Source {
  const config = realpathSync(file);
  const root = dirname(config);
  const read = readYaml(config);
  if ('problem' in read) {
    throw new Error(
      `${basename(file)} was not read: ${read.problem}. Correct it, or name the folder of pages instead.`,
    );
  }

  const {data} = read;
  const notes: Note[] = [];
  const note = (kind: string, message: string) => {
    notes.push({kind, file: basename(config), line: 0, message});
  };
  if (textOf(data.INHERIT) !== null) {
    note(
      'inherit',
      `INHERIT names ${String(data.INHERIT)}, which was not read: its settings are missing.`,
    );
  }

  const docsDir = docsFolder(root, textOf(data.docs_dir) ?? 'docs');
  const {pages, notes: ofFiles} = listPages(root, docsDir);
  notes.push(...ofFiles);
  const plugins = namedOptions(data.plugins);
  for (const name of plugins.keys()) {
    if (!known.test(name)) note('plugin', `The plugin \`${name}\` was not taken along.`);
  }
  if (data.hooks !== undefined) note('hooks', 'Hooks run Python, and were not taken along.');

  const context = {pages, notes, file: basename(config)};
  const nav = Array.isArray(data.nav)
    ? readNav(data.nav, context)
    : readFolderNav(docsDir, context);
  const languages = plugins.get('i18n');
  return {
    kind: 'mkdocs',
    root,
    docsDir,
    pages,
    site: siteFacts(data, root, docsDir),
    nav: nav && nav.length > 0 ? nav : null,
    directoryUrls: data.use_directory_urls !== false,
    redirects: redirectMaps(plugins),
    variables: plugins.has('macros') || plugins.has('markdownextradata') ? variables(data) : null,
    leftOut: leftOut(data, plugins),
    defaultFolder: languages ? defaultLanguage(languages) : null,
    notes,
  };
}

function docsFolder(root: string, name: string): string {
  const path = join(root, name);
  if (!isFolder(path)) throw new Error(`There is no folder ${path}, which docs_dir names.`);
  const real = realpathSync(path);
  if (real === root || real.startsWith(root + sep)) return real;
  throw new Error(`docs_dir is ${real}, which is outside of ${root}. Name that folder instead.`);
}

function siteFacts(data: Mapping, root: string, docsDir: string): SiteFacts {
  const {theme} = data;
  const look = isMapping(theme) ? theme : {};
  const url = parseUrl(textOf(data.site_url));
  const repository = textOf(data.repo_url)?.replace(/\/+$/, '') ?? null;
  const inDocs = (value: unknown) => {
    const path = textOf(value);
    return path !== null && !/^[a-z]+:/i.test(path) && existsSync(join(docsDir, path))
      ? path
      : null;
  };
  return {
    name: textOf(data.site_name),
    description: textOf(data.site_description),
    language: textOf(look.language),
    origin: url?.origin ?? null,
    basePath: url ? url.pathname.replace(/\/*$/, '/') : '/',
    repository,
    editBase: editBase(data, repository, docsDir.slice(root.length + 1).replaceAll(sep, '/')),
    logo: inDocs(look.logo),
    favicon: inDocs(look.favicon),
    color: colorOf(look.palette),
  };
}

function parseUrl(text: string | null): URL | null {
  if (text === null || !/^https?:/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

/** As MkDocs puts it together: `edit_uri` is below the repository, unless it is whole. */
function editBase(data: Mapping, repository: string | null, docsDir: string): string | null {
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

function leftOut(data: Mapping, plugins: ReadonlyMap<string, Mapping>): Source['leftOut'] {
  const lines = (value: unknown) => (typeof value === 'string' ? value.split('\n') : []);
  const texts = (value: unknown) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
      (one) => typeof one === 'string',
    );
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

/** The folder of the language whose pages are at the top of the site. */
function defaultLanguage({docs_structure: structure, languages}: Mapping): string | null {
  if (structure !== 'folder' || !Array.isArray(languages)) return null;
  const found = (languages as unknown[]).find((one) => isMapping(one) && one.default === true);
  return isMapping(found) ? textOf(found.locale) : null;
}
