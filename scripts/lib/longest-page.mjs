import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

/**
 * The page of a build that is the most to load.
 *
 * @param {string} dir of the build
 * @returns {string} its folder in the build, with a slash at both ends
 */
export function longestPage(dir) {
  const [longest] = readdirSync(dir, {recursive: true, encoding: 'utf8'})
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => ({name, size: statSync(path.join(dir, name)).size}))
    .sort((a, b) => b.size - a.size);
  if (!longest) throw missing(dir);
  return `/${longest.name.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`;
}

/**
 * The style sheets of a page, as files of the build: those that its head names are needed before it reads, those at its
 * end for what is opened.
 *
 * @param {string} dir of the build
 * @param {string} page its file in there
 */
export function sheetsOf(dir, page) {
  const [head = '', body = ''] = readFileSync(path.join(dir, page), 'utf8').split('</head>');
  return {styles: sheets(head), later: sheets(body)};
}

/**
 * The page of a build that takes the most bytes before it reads, as hosts send them.
 *
 * @param {string} dir of the build
 * @returns {{page: string, styles: string[], later: string[]}} its file, and its style sheets
 */
export function heaviestPage(dir) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  /** @param {string} file */
  const sizeOf = (file) => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(path.join(dir, file)), {level: 9}).length;
    sizes.set(file, size);
    return size;
  };
  const [heaviest] = readdirSync(dir, {recursive: true, encoding: 'utf8'})
    .filter((name) => path.basename(name) === 'index.html')
    .map((page) => {
      const {styles, later} = sheetsOf(dir, page);
      const bytes = [page, ...styles].reduce((sum, file) => sum + sizeOf(file), 0);
      return {page, styles, later, bytes};
    })
    .sort((a, b) => b.bytes - a.bytes);
  if (!heaviest) throw missing(dir);
  return heaviest;
}

/** @param {string} dir */
function missing(dir) {
  return new Error(`Found no page in "${dir}", expected a build: run "npm run build"`);
}

/** @param {string} html */
function sheets(html) {
  const links = html.matchAll(
    /<link [^>]*rel="?stylesheet"? [^>]*href="?[^">]*?(assets\/[^ ">]+)/g,
  );
  return [...links].map(([, file = '']) => file);
}
