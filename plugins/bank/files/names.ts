import {isAbsolute, posix, relative} from 'node:path';
import {PERMANENT_FOLDER} from '../../language/questions/addresses.ts';

/*
 * What a path of the bank means: its topic, its address, whether it introduces a folder. A path is
 * that of a file below the bank's folder, with `/`: `shapes/solids.md`.
 */

/** The topic of the pages that are in no folder, and the folder of its address. */
export const ROOT_TOPIC = 'more';

/** What is at an address of the site that no page of the bank can have. */
const RESERVED: Readonly<Record<string, string>> = {
  [ROOT_TOPIC]: 'the pages that are in no folder',
  [PERMANENT_FOLDER]: 'the permanent addresses of questions',
  search: 'the search',
  practice: 'practising',
  offline: 'reading without a network',
  assets: 'styles, scripts and pictures of the build',
  img: 'pictures of the site',
  previews: 'the pictures that shared links show',
  tags: 'the tags of pages',
  export: 'what readers take along',
  '404.html': 'the page for addresses that do not exist',
  'feed.xml': 'the feed of new questions',
  'llms.txt': 'the list of questions for language models',
  'sitemap.xml': 'the list of pages for search engines',
  'robots.txt': 'the rules for search engines',
  'opensearch.xml': 'the search for browsers',
  'manifest.webmanifest': 'the installed site',
  'sw.js': 'reading without a network',
  _headers: 'the headers that hosts send',
  '.well-known': 'what hosts and browsers agree on',
};

/** Names of folders and files at the top of a built site that are not the bank's to give. */
export const reservedNames: readonly string[] = Object.keys(RESERVED);

/** Number prefixes such as `01-` are part of a name, unless the bank asks for them to be taken off. */
export interface NameOptions {
  stripNumbers?: boolean;
  /** Path of the docs on the site, as Docusaurus's `routeBasePath` has it; the site's own when left out. */
  routeBasePath?: string;
}

/** The ledger of ids, in the folder of the topics as the others. */
export const LEDGER_NAME = 'ids.txt';
export const SYNONYMS_NAME = 'synonyms.txt';
export const HOUSE_STYLE_NAME = 'house-style.yml';
export const WORDS_NAME = 'words.txt';
export const IGNORED_LINKS_NAME = 'ignored-links.txt';

/** What a bank has beside its pages. */
export const bankFileNames = [
  LEDGER_NAME,
  SYNONYMS_NAME,
  HOUSE_STYLE_NAME,
  WORDS_NAME,
  IGNORED_LINKS_NAME,
] as const;

/** Files and folders that are not of the bank: drafts and parts, tools, packages. */
export function isSkipped(name: string): boolean {
  return /^[._]/.test(name) || name === 'node_modules';
}

/** The same, as patterns for Docusaurus. */
export const skippedFiles: readonly string[] = ['**/_*', '**/_*/**', '**/node_modules/**'];

export function isPage(name: string): boolean {
  return name.endsWith('.md');
}

/**
 * The path of a file below the bank's folder, with `/`.
 *
 * @param file - Absolute path.
 * @returns Null for a file outside.
 */
export function pathInBank(docsDir: string, file: string): string | null {
  const path = relative(docsDir, file).replaceAll('\\', '/');
  return path === '..' || path.startsWith('../') || isAbsolute(path) ? null : path;
}

/** Whether a file introduces its folder: `shapes/index.md`, `shapes/README.md`. */
export function isIndex(path: string): boolean {
  return /^(?:.*\/)?(?:index|readme)\.mdx?$/i.test(path);
}

/** The topic of a file: its first folder. Files in none are a topic of their own. */
export function topicOf(path: string): string {
  const [topic = '', ...rest] = path.split('/');
  return rest.length > 0 ? topic : ROOT_TOPIC;
}

/** The topic that a file introduces, if it introduces one: `shapes` for `shapes/index.md`. */
export function introducedTopic(path: string): string | null {
  return isIndex(path) && path.split('/').length <= 2 ? topicOf(path) : null;
}

/** Where a topic lives: `/shapes`. */
export function topicAddress(topic: string, {stripNumbers = false}: NameOptions = {}): string {
  return `/${stripNumbers ? withoutNumber(topic) : topic}`.normalize('NFC');
}

/**
 * Where a page lives, below the site's base and without the last slash: `/shapes/solids`,
 * `/shapes` for `shapes/index.md`, and nothing for the home page's own address.
 *
 * @param slug - Of the page's front matter: another name, or another address when it starts with `/`.
 */
export function addressOf(
  path: string,
  slug: string | null = null,
  {stripNumbers = false}: NameOptions = {},
): string {
  const parts = path.replace(/\.mdx?$/i, '').split('/');
  const named = (stripNumbers ? parts.map(withoutNumber) : parts).slice();
  const last = named.pop() ?? '';
  const folder = named.join('/');
  const isRoot = parts.length === 1;
  const address =
    slug === null
      ? isIndex(path)
        ? isRoot
          ? ROOT_TOPIC
          : folder
        : posix.join(folder, last)
      : slug.startsWith('/')
        ? slug
        : posix.join('/', folder, slug);
  return `/${address}`.normalize('NFC').replace(/\/+/g, '/').replace(/\/$/, '');
}

/** What the front matter of a page calls it, in place of the file's name: `slug`, or Docusaurus's `id`. */
export function slugOf(
  path: string,
  frontMatter: Readonly<Record<string, unknown>>,
): string | null {
  const {slug, id} = frontMatter;
  if (typeof slug === 'string' && slug !== '') return slug;
  return typeof id === 'string' && id !== '' && !isIndex(path) ? id : null;
}

/**
 * What Docusaurus calls a page in `pagination_next` and in sidebars: `shapes/solids`.
 *
 * @param id - Of the page's front matter: another name than the file's.
 */
export function docIdOf(
  path: string,
  id: string | null,
  {stripNumbers = false}: NameOptions = {},
): string {
  const parts = path.replace(/\.mdx?$/i, '').split('/');
  const named = stripNumbers ? parts.map(withoutNumber) : parts;
  return (id === null ? named : [...named.slice(0, -1), id]).join('/');
}

/** Who sees a page: readers in every list, those who have its address, or nobody yet. */
export type Visibility = 'listed' | 'unlisted' | 'draft';

export function visibilityOf({draft, unlisted}: Readonly<Record<string, unknown>>): Visibility {
  const isTrue = (value: unknown) => value === true || value === 'true';
  return isTrue(draft) ? 'draft' : isTrue(unlisted) ? 'unlisted' : 'listed';
}

/** `01-` is the order of files where Docusaurus strips it; dates and versions stay. */
function withoutNumber(name: string): string {
  if (/^\d+[-_.]\d+/.test(name)) return name;
  return name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '');
}

/** Why a name cannot be part of an address, and one that can. */
export interface NameProblem {
  found: string;
  better: string;
}

/** In UTF-8. File systems take 255 bytes for a name, and the build adds to it. */
const MOST_BYTES = 200;

/** What Windows takes for a device, whatever ending follows. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

export function isDevice(name: string): boolean {
  return device.test(name);
}

/** They mean something else in an address or to the bundler, or are not seen. */
const unusable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFD"#%*<>?[\\\]^`{|}!]/u;

/** What JavaScript puts something else for when it replaces text. */
const replacement = /\$[$&'\d]/;

/** @param name - Of a folder, of a page without `.md`, or a part of a slug. */
export function nameProblem(name: string): NameProblem | null {
  const found = whatIsWrong(name);
  return found === null ? null : {found, better: betterName(name)};
}

function whatIsWrong(name: string): string | null {
  const sign = unusable.exec(name)?.[0];
  if (sign !== undefined) return `the sign ${shown(sign)}`;
  const pattern = replacement.exec(name)?.[0];
  if (pattern !== undefined) return `\`${pattern}\``;
  if (name !== name.trim()) return 'a space at its start or end';
  if (name.endsWith('.')) return 'a full stop at its end';
  if (name.startsWith('.')) return 'a full stop at its start';
  if (isDevice(name)) return 'a device of Windows';
  if (name.startsWith('&')) return '`&` at its start';
  if (name.toLowerCase() === 'index.html') return 'the file name of every page';
  const bytes = new TextEncoder().encode(name).length;
  return bytes > MOST_BYTES ? `${bytes} bytes, more than ${MOST_BYTES}` : null;
}

function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const isSeen = code > 0x20 && code < 0x7f;
  return isSeen ? `\`${sign}\`` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function betterName(name: string): string {
  const readable = name
    .replace(/(?<=\p{L})#/gu, '-sharp')
    .replace(/\$(?=[$&'\d])/g, '')
    .replace(new RegExp(`${unusable.source}+`, 'gu'), '-')
    .replace(/[\s-]*-[\s-]*/g, '-')
    .replace(/^[\s.&-]+|[\s.-]+$/g, '');
  let short = '';
  for (const character of readable) {
    if (new TextEncoder().encode(short + character).length > 80) break;
    short += character;
  }
  if (isDevice(short)) return `the-${short}`;
  return short.toLowerCase() === 'index.html' || short === '' ? 'page' : short;
}

/** What an address of the site is for, when no page of the bank can have it. */
export function reservedFor(address: string): string | null {
  if (address === '') return 'the home page';
  const [, first = ''] = address.split('/');
  return Object.hasOwn(RESERVED, first.toLowerCase())
    ? (RESERVED[first.toLowerCase()] ?? null)
    : null;
}

/** Where the site has pages of its own, below the base URL. */
export const ownPages = {
  home: '',
  search: 'search/',
  practice: 'practice/',
  interview: 'practice/interview/',
  offline: 'offline/',
} as const;

const ownAddresses = new Set<string>(Object.values(ownPages).map((path) => path.slice(0, -1)));

/**
 * Addresses that the site has pages of its own at: always, and for what a bank has.
 *
 * @param pages - Of the bank, with their front matter.
 */
export function addressesOfOwnPages(
  pages: readonly {path: string; fields: Readonly<Record<string, unknown>>}[],
): ReadonlySet<string> {
  const isRoot = pages.some(({path}) => topicOf(path) === ROOT_TOPIC);
  const hasTags = pages.some(({fields: {tags}}) => Array.isArray(tags) && tags.length > 0);
  return new Set([...ownAddresses, ...(isRoot ? [ROOT_TOPIC] : []), ...(hasTags ? ['tags'] : [])]);
}

/**
 * Whether the site's own page is shown at an address, whatever the ledger says of it. The home page leads on from anchors.
 *
 * @param from - As in the ledger, without slashes at its ends.
 * @param own - As {@link addressesOfOwnPages} has them.
 */
export function isBehindOwnPage(
  {from, anchor}: {from: string; anchor: string},
  own: ReadonlySet<string>,
): boolean {
  return own.has(from.toLowerCase()) && (from !== '' || anchor === '');
}
