import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Source} from '../source/index.ts';

const spaced =
  /(\]\()([^\s()<>"'][^()<>"'\n]*[ \t][^()<>"'\n]*?)([ \t]+(?:"[^"\n]*"|'[^'\n]*'))?(\s*\))/g;

/**
 * Write `[Plan](the plan.md)` with its address in `<>`, as only Python-Markdown takes spaces there, where
 * the source has such a file.
 */
export function wrapSpaced(text: string, page: string, {docsDir}: Source): string {
  return text.replace(
    spaced,
    (all, open: string, address: string, title: string | undefined, end: string) => {
      const path = decoded(address.replace(/[?#].*$/, ''));
      const places = [join(docsDir, dirname(page), path), join(docsDir, path)];
      return places.some((place) => existsSync(place))
        ? `${open}<${address}>${title ?? ''}${end}`
        : all;
    },
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
