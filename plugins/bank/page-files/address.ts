import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {basename, extname} from 'node:path';
import {isPicture} from './find-file.ts';

/**
 * What a browser would run, or a host: opened at an address of the site, it would do what the
 * site may do. Readers get it as text.
 */
const active =
  /\.(?:html?|xhtml?|xht|shtml?|xml|xslt?|svgz|m?js|cjs|css|wasm|swf|php\d?|phtml|phar|cgi|pl|aspx?|jspx?|config|webmanifest|appcache)$/i;

/** The longest name that is kept: file systems take 255 bytes. */
const longestName = 60;

/**
 * The path below the build folder at which a file of the bank is published. It changes with the
 * file's content, so that browsers may keep it.
 *
 * @param path - Absolute path of the file.
 */
export function publishedPath(path: string): string {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 20);
  const isText = active.test(path);
  const extension = isText ? '.txt' : extname(path).replace(/[^\w.]/g, '');
  const stem = isText ? basename(path).replaceAll('.', '-') : basename(path, extname(path));
  const name = stem.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-');
  const folder = isPicture(path) ? 'images' : 'files';
  const short = Array.from(name).slice(0, longestName).join('');
  return `assets/${folder}/${short}-${hash}${extension}`;
}
