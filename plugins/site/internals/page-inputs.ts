import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, dirname, join} from 'node:path';
import type {RouteConfig} from '@docusaurus/types';
import type {Rendering} from './build-steps.ts';

/*
 * What a page of a build is rendered from. `routesChunkNames.json` of Docusaurus's generated files names the scripts
 * of each route as the bundler names them for Node, where nothing is shared between scripts but by the
 * main one. Since Docusaurus 3.0.
 */

const require = createRequire(__filename);

/** Scripts of a route by what they are for; `__comp` is the component. */
interface ChunkNames {
  [name: string]: string | ChunkNames;
}

/** A text for each page that changes with all that the page is rendered from. */
export function pageInputs(rendering: Rendering): (path: string) => string {
  const {props, serverBundlePath} = rendering;
  const scripts = scriptsBelow(dirname(serverBundlePath));
  const own = ownScripts(props.routes, props.generatedFilesDir);
  const ofPages = new Set([...own.values()].flat());
  const shared = createHash('sha256');
  for (const [name, digest] of scripts) if (!ofPages.has(name)) shared.update(name + digest);
  shared.update(JSON.stringify(around(rendering)));
  const ofAll = shared.digest('hex');
  return (path) => {
    const digests = (own.get(path) ?? []).map((name) => scripts.get(name) ?? name);
    return [path, ofAll, ...digests].join('\n');
  };
}

/** What pages are written with beside the scripts. */
function around({props, clientManifestPath}: Rendering): unknown[] {
  const {siteConfig, headTags, preBodyTags, postBodyTags} = props;
  const faster = require.resolve('@docusaurus/core/package.json');
  return [
    sorted(JSON.parse(readFileSync(clientManifestPath, 'utf8'))),
    [headTags, preBodyTags, postBodyTags],
    [siteConfig.ssrTemplate, siteConfig.noIndex, siteConfig.trailingSlash, siteConfig.future],
    [process.version, process.platform, Intl.DateTimeFormat().resolvedOptions()],
    [readFileSync(faster, 'utf8'), minifierVersion()],
  ];
}

/** What browsers get, by names that change with the contents: the same list is not always in the same order. */
function sorted(manifest: unknown): string {
  return JSON.stringify(manifest, (name, part: unknown) => {
    if (name === 'hash') return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function minifierVersion(): string {
  try {
    const ofFaster = createRequire(require.resolve('@docusaurus/faster'));
    return readFileSync(ofFaster.resolve('@swc/html/package.json'), 'utf8');
  } catch {
    return '';
  }
}

/** The digest of each script, by the bundler's name for it. */
function scriptsBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();
  const files = names.filter((name) => name.endsWith('.js'));
  return new Map(
    files.map((file) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, file)));
      return [basename(file, '.js'), digest.digest('hex')];
    }),
  );
}

/** The scripts that are of one page alone, by its path: its text and data. */
function ownScripts(routes: RouteConfig[], generatedFilesDir: string): Map<string, string[]> {
  const file = join(generatedFilesDir, 'routesChunkNames.json');
  const names = JSON.parse(readFileSync(file, 'utf8')) as Record<string, ChunkNames>;
  const outer = new Set(outerPaths(routes));
  const uses = new Map<string, number>();
  for (const name of Object.values(names).flatMap(flat)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const own = new Map<string, string[]>();
  for (const [key, all] of Object.entries(names)) {
    // A key is a path and a few characters that tell routes of one path apart.
    const path = key.slice(0, key.lastIndexOf('-'));
    if (outer.has(path)) continue;
    const once = flat(all).filter((name) => name !== all.__comp && uses.get(name) === 1);
    own.set(path, [...(own.get(path) ?? []), ...once]);
  }
  return own;
}

function flat(names: ChunkNames): string[] {
  return Object.values(names).flatMap((name) => (typeof name === 'string' ? [name] : flat(name)));
}

/** Paths of routes around others: their scripts are of all pages inside. */
function outerPaths(routes: readonly RouteConfig[]): string[] {
  return routes.flatMap(({path, routes: inner}) => (inner ? [path, ...outerPaths(inner)] : []));
}
