import {readdirSync} from 'node:fs';
import {join, posix, relative, sep} from 'node:path';
import GithubSlugger from 'github-slugger';
import type {Source} from '../source/index.ts';
import {outsideCode} from './outside-code.ts';

const link = /(!?)\[\[([^\][|#\n]*)(?:#([^\][|\n]*))?(?:\|([^\][\n]*))?\]\]/g;

/**
 * Write `[[Page#Heading|text]]` and `![[picture.png]]` as Markdown, where the source has a page or a file of
 * that name, in whatever folder. Anything else in double brackets stays.
 */
export function wikiLinks(source: Source): (text: string, page: string) => string {
  let known: Map<string, string> | null = null;
  return (text, page) => outsideCode(text, (prose) => linked(prose, page));

  function linked(text: string, page: string): string {
    return text.replace(link, (all, mark: string, name: string, hash?: string, label?: string) => {
      known ??= filesByName(source);
      const wanted = name.trim().toLowerCase();
      const target = wanted === '' ? page : (known.get(wanted) ?? known.get(`${wanted}.md`));
      if (target === undefined || (wanted === '' && hash === undefined)) return all;
      const path = target === page ? '' : posix.relative(posix.dirname(page), target);
      const anchor = hash === undefined ? '' : `#${GithubSlugger.slug(hash.trim())}`;
      const words = label ?? (name.trim() === '' ? (hash ?? '') : posix.basename(name.trim()));
      const address = encodeURI(path).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
      // What stands behind the bar of a picture is its width.
      const shown = mark !== '' && /^[\dx]*$/.test(words) ? posix.basename(name.trim()) : words;
      return `${mark}[${shown}](${address}${anchor})`;
    });
  }
}

/** All files of the docs folder by their path and by their name alone, in small letters. */
function filesByName({docsDir}: Source): Map<string, string> {
  const found = new Map<string, string>();
  // With their types, no symbolic link is followed.
  const paths = readdirSync(docsDir, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(docsDir, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path) && posix.extname(path) !== '')
    .sort();
  for (const path of paths) {
    for (const name of [path, posix.basename(path)]) {
      const key = name.toLowerCase();
      if (!found.has(key) || key === path.toLowerCase()) found.set(key, path);
    }
  }
  return found;
}
