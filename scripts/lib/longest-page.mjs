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
  if (!longest) throw new Error(`Found no page in "${dir}", expected a build: run "npm run build"`);
  return `/${longest.name.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`;
}

/**
 * What a page has to have before it reads: itself, and the style sheets that its head names. Those at its end are for
 * what is opened.
 *
 * @typedef {object} FirstView
 * @property {string} page the file, in the build
 * @property {string[]} styles files that it waits for
 * @property {string[]} later those that it does not wait for
 * @property {number} bytes of what it waits for, compressed
 */

/**
 * The page of a build that takes the most bytes before it reads.
 *
 * @param {string} dir of the build
 * @returns {FirstView}
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
    .filter((name) => name.endsWith('.html'))
    .map((page) => {
      const [head = '', body = ''] = readFileSync(path.join(dir, page), 'utf8').split('</head>');
      const styles = sheets(head);
      const bytes = [page, ...styles].reduce((sum, file) => sum + sizeOf(file), 0);
      return {page, styles, later: sheets(body), bytes};
    })
    .sort((a, b) => b.bytes - a.bytes);
  if (!heaviest)
    throw new Error(`Found no page in "${dir}", expected a build: run "npm run build"`);
  return heaviest;
}

/** @param {string} html */
function sheets(html) {
  const links = html.matchAll(
    /<link [^>]*rel="?stylesheet"? [^>]*href="?[^">]*?(assets\/[^ ">]+)/g,
  );
  return [...links].map(([, file = '']) => file);
}
